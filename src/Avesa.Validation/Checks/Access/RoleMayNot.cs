using Avesa.Validation.Policies;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Access;

/// <summary>
/// No policy of the role allows an action on anything, whatever else limits it: read statement by statement, since a simulation answers only for the
/// resources that it is asked about.
/// </summary>
/// <param name="Role">The role.</param>
/// <param name="Actions">For example <c>iam:CreateUser</c>.</param>
public sealed record RoleMayNot(string Role, IReadOnlyList<string> Actions) : ICheck
{
    private const string Boundary = "the permissions boundary";

    /// <inheritdoc />
    public Task<Verdict> Run(Account account, CancellationToken cancellationToken) => account.OfPlannedRole(Role, async role =>
    {
        var policies = (await account.Iam.Policies(Role) ?? []).Where(policy => !policy.Name.StartsWith(Boundary, StringComparison.Ordinal)).ToList();
        return policies.Count == 0
            ? new Unproven($"{role.Arn} has no policy at all, so that it may not {Actions[0]} says nothing: see what it lacks.")
            : Verdict.Judge(
                Proof.Read,
                [
                    .. from policy in policies
                       from statement in PolicyDocument.Parse(policy.Document).Statements
                       where statement.Effect == PolicyStatement.Allow
                       from action in Actions.Where(statement.CoversAction)
                       select new Finding(role.Arn, $"no policy that allows {action}", $"{policy.Name} allows it (statement \"{statement.Id}\")", "Allow what the plan lists (1.2), service by service, and nothing else."),
                ],
                $"None of the {policies.Count} policies of {role.Arn} allows {string.Join(", ", Actions)} (read, statement by statement).",
                $"{Role} may do more than deploy.");
    });

    /// <inheritdoc />
    public override string ToString() => $"{nameof(RoleMayNot)} {{ {Role}: {string.Join(", ", Actions)} }}";
}
