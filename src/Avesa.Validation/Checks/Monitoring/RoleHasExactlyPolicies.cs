using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Monitoring;

/// <summary>The role has exactly these policies of AWS, known by their ARNs, and none of its own.</summary>
/// <param name="Role">The role.</param>
/// <param name="Policies">Names of AWS-managed policies.</param>
public sealed record RoleHasExactlyPolicies(string Role, IReadOnlyList<string> Policies) : ICheck
{
    /// <inheritdoc />
    public Task<Verdict> Run(Account account, CancellationToken cancellationToken) => account.OfRole(Role, async role =>
    {
        var own = account.Iam.InlinePolicies(Role);
        var attached = (await account.Iam.AttachedPolicies(Role)).Select(policy => policy.Arn).ToList();
        var planned = Policies.Select(name => $"arn:aws:iam::aws:policy/{name}").ToList();
        return Verdict.Judge(
            Proof.Read,
            [
                .. planned.Except(attached).Select(arn => new Finding(role.Arn, $"the policy {arn}", "not attached", $"aws iam attach-role-policy --role-name {Role} --policy-arn {arn}")),
                .. attached.Except(planned).Select(arn => new Finding(role.Arn, "no other policy", $"{arn} attached", $"aws iam detach-role-policy --role-name {Role} --policy-arn {arn}")),
                .. (await own).Select(name => new Finding(role.Arn, "no inline policy", $"the inline policy {name}", $"aws iam delete-role-policy --role-name {Role} --policy-name {name}")),
            ],
            $"{Role} has the policies {string.Join(" and ", attached)}, and no other.",
            $"{Role} has not exactly the plan's policies.");
    });

    /// <inheritdoc />
    public override string ToString() => $"{nameof(RoleHasExactlyPolicies)} {{ {Role}: {string.Join(", ", Policies)} }}";
}
