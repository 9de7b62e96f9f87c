using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Watch;

/// <summary>GuardDuty has a protection on in the region, beside what it always watches.</summary>
/// <param name="Region">For example <c>us-east-1</c>.</param>
/// <param name="Protection">What it has to watch.</param>
public sealed record GuardDutyProtects(string Region, Protection Protection) : ICheck
{
    /// <inheritdoc />
    public Task<Verdict> Run(Account account, CancellationToken cancellationToken) => GuardDutyIsOn.Judge(account, Region, detector => Verdict.Judge(
        Proof.Read,
        detector.Protections.Contains(Protection.Feature)
            ? []
            : [new Finding($"GuardDuty in {Region}", $"{Protection.Name} on", "off", $"aws guardduty update-detector --detector-id {detector.Id} --features Name={Protection.Feature},Status=ENABLED --region {Region}")],
        $"GuardDuty has {Protection.Name} on in {Region}.",
        $"GuardDuty does not watch all that the estate uses in {Region}."));
}

/// <summary>A protection of GuardDuty: a closed set of those that the estate may need.</summary>
/// <remarks>https://docs.aws.amazon.com/guardduty/latest/ug/guardduty-features-activation-model.html</remarks>
public sealed record Protection
{
    private static readonly Protection[] All = [new("S3 Protection", "S3_DATA_EVENTS"), new("Lambda Protection", "LAMBDA_NETWORK_LOGS"), new("Runtime Monitoring", "RUNTIME_MONITORING")];

    private Protection(string name, string feature) => (Name, Feature) = (name, feature);

    /// <summary>As AWS's documentation and features call it.</summary>
    public string Name { get; }

    /// <summary>As GuardDuty's API calls it.</summary>
    internal string Feature { get; }

    /// <summary>Reads <c>S3 Protection</c>, <c>Lambda Protection</c> or <c>Runtime Monitoring</c>.</summary>
    /// <exception cref="FormatException">The text is another.</exception>
    public static Protection Parse(string name) => Array.Find(All, protection => protection.Name == name)
        ?? throw new FormatException($"'{name}' is no protection of GuardDuty that is known here: write {string.Join(", ", All.Select(protection => protection.Name))}.");
}
