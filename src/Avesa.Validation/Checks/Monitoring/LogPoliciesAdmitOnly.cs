using Avesa.Validation.Checks.Isolation;
using Avesa.Validation.Inventory;
using Avesa.Validation.Policies;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Monitoring;

/// <summary>
/// The resource policies of production's CloudWatch Logs let the source do these things and nothing else, and nobody else anything. None at all is fine:
/// reading goes through the monitoring role.
/// </summary>
/// <param name="Actions">For example <c>logs:DescribeLogGroups</c>.</param>
public sealed record LogPoliciesAdmitOnly(IReadOnlyList<string> Actions) : IMigrationCheck
{
    /// <inheritdoc />
    public async Task<Verdict> Run(Migration migration, CancellationToken cancellationToken)
    {
        var policies = await migration.Production.Logs.ResourcePolicies();
        var admissions = policies.SelectMany(policy => PolicyDocument.Parse(policy.Document).AdmissionsBeyond(new Insiders(migration.Production.Id)).Select(admission => (Policy: policy, Admission: admission))).ToList();
        List<Finding> findings = [.. admissions.Where(pair => pair.Admission.Certain).SelectMany(pair => Findings(migration.Source.Id, pair.Policy, pair.Admission))];
        var open = admissions.Where(pair => !pair.Admission.Certain).Select(pair => $"Whether the log policy {pair.Policy.Name} lets {pair.Admission.Who} in hangs on a condition that cannot be decided here: read it.").ToList();
        return findings.Count > 0 ? new Broken("The source may do more with production's logs than it has to.", Proof.Read, findings, besides: open)
            : open.Count > 0 ? new Unproven(open[0])
            : new Held(
                $"{Counted.Of(policies.Count, "resource policy", "resource policies")} of CloudWatch Logs in {migration.Production.Region} {(policies.Count == 1 ? "lets" : "let")} the source do nothing beyond {string.Join(", ", Actions)}, and nobody else anything (read, statement by statement).",
                Proof.Read);
    }

    /// <inheritdoc />
    public override string ToString() => $"{nameof(LogPoliciesAdmitOnly)} {{ {string.Join(", ", Actions)} }}";

    private IEnumerable<Finding> Findings(string source, NamedPolicyFacts policy, Admission admission)
    {
        const string Remedy = "Remove it: whoever writes into production's logs can forge what other controls read there. Reading goes through the monitoring role.";
        var statement = admission.Statement;
        if (admission.Principal?.AccountId != source)
        {
            return [new Finding($"log policy {policy.Name}", "nobody beside the source", $"statement \"{statement.Id}\" admits {admission.Who}", Remedy)];
        }

        var more = statement.NotActions.Count > 0 ? [admission.Actions] : statement.Actions.Except(Actions, StringComparer.OrdinalIgnoreCase).ToList();
        return more.Select(action => new Finding($"log policy {policy.Name}", $"nothing beyond {string.Join(", ", Actions)}", $"statement \"{statement.Id}\" lets {admission.Who} do {action}", Remedy));
    }
}
