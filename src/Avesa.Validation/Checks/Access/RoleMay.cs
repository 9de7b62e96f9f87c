using Avesa.Validation.Checks.Functions;
using Avesa.Validation.Inventory;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Access;

/// <summary>
/// The role is permitted some actions: simulated by IAM (identity policies, boundary, service control policies), with the role's own conditional
/// denials read beside it, about which the simulator is silent.
/// </summary>
/// <param name="Role">The role.</param>
/// <param name="Service">What the actions are for, for sentences: <c>CloudFormation</c>.</param>
/// <param name="Actions">For example <c>lambda:CreateFunction</c>.</param>
/// <param name="Resource">An ARN, where <c>{account}</c> and <c>{region}</c> stand for the account's own, or <c>*</c> for all of them.</param>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulatePrincipalPolicy.html</remarks>
public sealed record RoleMay(string Role, string Service, IReadOnlyList<string> Actions, string Resource) : ICheck
{
    /// <inheritdoc />
    public Task<Verdict> Run(Account account, CancellationToken cancellationToken) => account.OfPlannedRole(Role, async role =>
    {
        var resource = Resource.Replace("{account}", account.Id, StringComparison.Ordinal).Replace("{region}", account.Region, StringComparison.Ordinal);
        var simulating = account.Iam.Simulate(role.Arn, Actions, [resource]);
        var denials = await RoleDenials.Of(account, role.Arn, [.. Actions.Select(action => (action, resource))]) ?? [];
        var simulated = await simulating;
        List<Finding> findings =
        [
            .. simulated.Where(permission => permission is { Allowed: false, MissingContext.Count: 0 }).Select(permission => Refused(role, permission)),
            .. denials.Where(denial => denial.Certain && !simulated.Any(permission => permission.Action == denial.Action && permission.Decision == "explicitDeny")).Select(denial => new Finding(
                role.Arn, $"{denial.Action} permitted on {denial.Resource}", $"{denial.Policy} denies it (statement \"{denial.Statement.Id}\")", "Remove the statement, or correct its condition.")),
        ];
        List<string> open =
        [
            .. Actions.Except(simulated.Select(permission => permission.Action)).Take(1).Select(action => $"IAM's simulation for {Role} gave no answer for {action}."),
            .. simulated.Where(permission => permission.MissingContext.Count > 0).Take(1).Select(permission =>
                $"Whether {Role} may {permission.Action} on {permission.Resource} hangs on {string.Join(", ", permission.MissingContext)}, which the simulation does not know: read the policies' conditions."),
            .. denials.Where(denial => !denial.Certain).Take(1).Select(denial => denial.Undecided(Role)),
        ];
        return findings.Count > 0 ? new Broken($"{Role} may not deploy {Service}.", Proof.Simulated, findings, besides: open)
            : open.Count > 0 ? new Unproven(open[0])
            : new Held($"{role.Arn} is permitted {string.Join(", ", Actions)} on {resource} (simulated).", Proof.Simulated);
    });

    /// <inheritdoc />
    public override string ToString() => $"{nameof(RoleMay)} {{ {Role}: {Service} }}";

    private static Finding Refused(RoleFacts role, SimulatedPermission permission) => new(
        role.Arn,
        $"{permission.Action} permitted on {permission.Resource}",
        permission.Decision + (permission.StoppedBy is null ? "" : $", stopped by the {permission.StoppedBy}"),
        permission.Decision == "explicitDeny"
            ? "Find the statement that denies it, in the role's policies or its boundary, and remove it."
            : $"Permit it in the role's policies{(permission.StoppedBy is null ? "" : $" and its {permission.StoppedBy}")} (plan 1.2).");
}
