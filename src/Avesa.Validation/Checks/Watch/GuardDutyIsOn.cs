using Avesa.Validation.Inventory;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Watch;

/// <summary>GuardDuty watches the region.</summary>
/// <param name="Region">For example <c>us-east-1</c>.</param>
public sealed record GuardDutyIsOn(string Region) : ICheck
{
    /// <inheritdoc />
    public Task<Verdict> Run(Account account, CancellationToken cancellationToken) => Judge(account, Region, detector => new Held($"GuardDuty watches {account.Id} in {Region} (detector {detector.Id}).", Proof.Read));

    /// <summary>Judges a detector that is on, or says that there is none.</summary>
    internal static async Task<Verdict> Judge(Account account, string region, Func<DetectorFacts, Verdict> judge) => await account.GuardDuty.Detector(region) switch
    {
        null => Off(account, region, "a detector", "none", $"aws guardduty create-detector --enable --region {region}"),
        { Enabled: false } suspended => Off(account, region, $"the detector {suspended.Id} on", "suspended", $"aws guardduty update-detector --detector-id {suspended.Id} --enable --region {region}"),
        var detector => judge(detector),
    };

    private static Broken Off(Account account, string region, string expected, string observed, string remedy) =>
        new($"GuardDuty does not watch {account.Id} in {region}.", Proof.Read, [new Finding($"GuardDuty in {region}", expected, observed, remedy)]);
}
