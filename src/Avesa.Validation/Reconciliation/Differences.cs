using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Reconciliation;

/// <summary>Counts what was compared and names the first differences: counts are exact, names are capped.</summary>
/// <param name="what">What is compared, in the plural: items, objects, secrets.</param>
public sealed class Differences(string what)
{
    /// <summary>How many differences are named at most.</summary>
    public const int Named = 10_000;

    private readonly List<Finding> findings = [];

    /// <summary>How many are equal.</summary>
    public long Equal { get; private set; }

    /// <summary>How many the source has and production has not.</summary>
    public long Missing { get; private set; }

    /// <summary>How many production has and the source has not.</summary>
    public long Extra { get; private set; }

    /// <summary>How many differ.</summary>
    public long Changed { get; private set; }

    /// <summary>How many could not be compared as strongly as the control asks.</summary>
    public long Uncompared { get; private set; }

    /// <summary>How many differ in whatever way.</summary>
    public long Total => Missing + Extra + Changed;

    /// <summary>Two that are equal.</summary>
    public void AddEqual() => Equal++;

    /// <summary>Two that could only be compared more weakly than the control asks.</summary>
    public void AddUncompared() => Uncompared++;

    /// <summary>One that did not arrive.</summary>
    public void AddMissing(string subject, string remedy)
    {
        Missing++;
        Name(new Finding(subject, "in production", "only in the source", remedy));
    }

    /// <summary>One that the source does not have.</summary>
    public void AddExtra(string subject, string remedy)
    {
        Extra++;
        Name(new Finding(subject, "in both accounts, or in neither", "only in production", remedy));
    }

    /// <summary>Two that differ.</summary>
    public void AddChanged(string subject, string observed, string remedy)
    {
        Changed++;
        Name(new Finding(subject, "the same in both accounts", observed, remedy));
    }

    /// <summary>The verdict: differences outweigh what could not be compared, and nothing at all is never held.</summary>
    /// <param name="subject">What was compared: <c>TenantServices-prod and TenantServices</c>.</param>
    /// <param name="how">How equality was found: <c>item by item</c>.</param>
    public Verdict Verdict(string subject, string how)
    {
        var weaker = $"{Uncompared} {what} of {subject} could only be compared by size, {Equal} are equal: raise the byte budget, or compare them by checksum.";
        if (Total > 0)
        {
            var shown = Total > findings.Count ? $" (first {findings.Count} of {Total} named)" : "";
            return new Broken(
                $"{subject} differ: {Missing} {what} missing, {Extra} extra, {Changed} changed, {Equal} equal{(Uncompared > 0 ? $", {Uncompared} not comparable" : "")}{shown}.",
                Proof.Compared,
                findings,
                Total,
                Uncompared > 0 ? [weaker] : []);
        }

        return (Uncompared, Equal) switch
        {
            ( > 0, _) => new Unproven(weaker),
            (_, 0) => new Unproven($"Nothing was found to compare in {subject}, so nothing is proven."),
            _ => new Held($"All {Equal} {what} of {subject} are equal, {how}, and there are no others.", Proof.Compared),
        };
    }

    private void Name(Finding finding)
    {
        if (findings.Count < Named)
        {
            findings.Add(finding);
        }
    }
}
