using Avesa.Validation.Gate;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Tests.Gate;

/// <summary>Findings and waivers of them.</summary>
internal static class Accepted
{
    public static readonly DateTimeOffset Now = WrittenFiles.Now;

    public static Finding Finding(string subject, string observed = "none", string expected = "a table") => new(subject, expected, observed, "Create it.");

    public static Broken Broken(params Finding[] findings) => new("Something is missing.", Proof.Read, findings);

    /// <summary>A waiver of PRE-02 that is active from a day ago until a day from now.</summary>
    public static Waiver Waiver(params Finding[] findings) => new(
        "PRE-02",
        [.. findings.Select(AcceptedFinding.Of)],
        [],
        "Maria",
        "Jon",
        "It is known.",
        "OPS-12",
        Now.AddDays(-1),
        Now.AddDays(1),
        new FilePlace("waivers.yaml", 2));

    public static WaiverRuling Judge(this Waiver waiver, Verdict verdict) => new Waivers([waiver]).Judge("PRE-02", verdict, Now);

    public static void ShouldSay(this WaiverRuling ruling, string because) => ruling.Should().BeOfType<NotWaived>().Which.Because.Should().Be(because);
}
