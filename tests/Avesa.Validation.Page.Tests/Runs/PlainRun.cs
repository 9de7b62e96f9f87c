using Avesa.Validation.Accounts;
using Avesa.Validation.Gate;
using Avesa.Validation.Run;
using Avesa.Validation.Settings;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Page.Tests.Runs;

/// <summary>Makes runs by hand: the page knows nothing of how one came about.</summary>
internal static class PlainRun
{
    public static DateTimeOffset Began { get; } = new(2026, 11, 21, 4, 12, 9, TimeSpan.Zero);

    public static RunEnvelope Envelope { get; } = new(
        "7781204412-1",
        "0.1.0+5a6045a2f7c04e1d8f0c7f2c1f3f3a1be7b8f0aa",
        "9f1c2d3e4b5a69788796a5b4c3d2e1f00f1e2d3c",
        "live",
        "us-east-1",
        null,
        [],
        "sha256:2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881",
        Began,
        Began.AddSeconds(432),
        Began.AddHours(6),
        [
            new AccountEvidence("source", "avesa-source", "123456789012", "123456789012", "arn:aws:sts::123456789012:assumed-role/AvesaValidator/morgan", 0.21),
            new AccountEvidence("production", "avesa-production", "987654321098", "987654321098", "arn:aws:sts::987654321098:assumed-role/AvesaValidator/morgan", 0.34),
        ],
        [new GivenSetting("AVESA_REGION", "us-east-1"), new GivenSetting("AVESA_CUTOVER_AT", "2026-11-21T07:00:00Z")]);

    public static CitedCall Scan { get; } = new(AccountSide.Source, "profile avesa-source", "dynamodb", "Scan", "TenantServices-prod", 1, "ok", 12);

    public static RunRecord Of(params ControlResult[] controls) => Of(Envelope, [Phase.PreCutover], controls);

    public static RunRecord Of(RunEnvelope envelope, IReadOnlyList<string> phases, params ControlResult[] controls) =>
        new(envelope, controls, RunRecord.Decide(phases, controls));

    public static ControlResult Control(string id, string title, params FactResult[] facts) => Control(id, title, "", facts);

    public static ControlResult Control(string id, string title, string about, params FactResult[] facts)
    {
        var feature = id.StartsWith("POST", StringComparison.Ordinal) ? "features/post-cutover.feature" : "features/pre-cutover.feature";
        return new ControlResult(new Control(id, title, about, feature, [.. facts.Select(fact => fact.Fact)]), facts);
    }

    public static FactResult Held(string title, params string[] sentences) => Fact(title, FactState.Held, [.. sentences.Select(sentence => new Held(sentence, Proof.Read))]);

    public static FactResult Broken(string title, string because, params Finding[] findings) => Fact(title, FactState.Broken, [new Broken(because, Proof.Compared, findings)]);

    public static FactResult Unproven(string title, string because) => Fact(title, FactState.Unproven, [new Unproven(because)]);

    public static FactResult Skipped(string title, string reason) => new(Planned(title), FactState.Skipped, null, reason);

    public static FactResult DidNotRun(string title) => new(Planned(title), FactState.DidNotRun, null);

    public static FactResult Attested(string title, string because) => Fact(title, FactState.Attested, [new Held(because, Proof.Attested)]);

    public static FactResult Waived(string title, Waiver waiver, string because, params Finding[] findings) => Fact(title, FactState.Waived, [new Broken(because, Proof.Read, findings)]) with
    {
        Reason = $"waived until {waiver.Expires:u} by {waiver.Id}: {waiver.Reason}",
        Ruling = new WaivedUntil(waiver.Expires, [waiver with { Findings = [.. findings.Select(AcceptedFinding.Of)] }]),
    };

    public static FactResult Fact(string title, FactState state, IReadOnlyList<Verdict> verdicts, IReadOnlyList<CitedCall>? calls = null) => new(
        Planned(title),
        state,
        Verdict.Worst(verdicts, ""),
        null,
        [.. verdicts.Select((verdict, index) => new EvidenceEntry("", title, "", verdict, TimeSpan.FromMilliseconds(140 + (880 * index)), calls ?? [Scan]))]);

    public static Waiver Waiver(string ticket) => new(
        "PRE-07",
        [],
        [],
        "r.meyer",
        "k.ito",
        "The log group is made by the first run, which the plan has after the cutover.",
        ticket,
        Began.AddDays(-2),
        Began.AddDays(5),
        new FilePlace("waivers.yaml", 3));

    private static PlannedFact Planned(string title) => new(title, 47, [Phase.PreCutover]);
}
