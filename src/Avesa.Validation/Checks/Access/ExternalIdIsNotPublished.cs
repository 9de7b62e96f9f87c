using Avesa.Validation.Policies;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Access;

/// <summary>The role demands an external id, and none that stands in a document that others read.</summary>
/// <param name="Role">The role of production.</param>
/// <param name="Published">The ids that stand in the plan.</param>
public sealed record ExternalIdIsNotPublished(string Role, IReadOnlyList<string> Published) : ICheck
{
    /// <inheritdoc />
    public Task<Verdict> Run(Account account, CancellationToken cancellationToken) => account.OfPlannedRole(Role, role =>
    {
        var ids = ExternalIds.Named(PolicyDocument.Parse(role.TrustPolicy)).Distinct(StringComparer.Ordinal).ToList();
        const string Choose = "Choose a long random id, keep it where only the deployment reads it, and put it into the trust policy and the deployment.";
        return Verdict.Judge(
            Proof.Read,
            ids.Count == 0
                ? [new Finding(role.Arn, "an external id", "none", Choose)]
                : [.. ids.Intersect(Published, StringComparer.Ordinal).Select(id => new Finding(role.Arn, "an external id that is not published", $"\"{id}\", which stands in the plan", Choose))],
            $"None of the {ids.Count} external ids of {role.Arn} is one of the {Published.Count} that are published.",
            $"{Role} can be assumed with an external id that everybody can read, or with none.");
    });

    /// <inheritdoc />
    public override string ToString() => $"{nameof(ExternalIdIsNotPublished)} {{ {Role} }}";
}
