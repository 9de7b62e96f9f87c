using Avesa.Validation.Gate;
using Avesa.Validation.Run;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Tests.Gate;

/// <summary>Decisions as a run would write them: by default one of a live run that ended ten minutes before four in the morning, with every fact held.</summary>
internal static class ArrangedDecisions
{
    public const string PreCutover = "pre-cutover";
    public const string SourceId = "123456789012";
    public const string ProductionId = "987654321098";
    public static readonly DateTimeOffset Now = new(2026, 3, 1, 4, 0, 0, TimeSpan.Zero);
    public static readonly string Commit = new('c', 40);

    public static readonly RunEnvelope Envelope = new(
        "1234-1",
        $"0.1.0+{new string('5', 40)}",
        Commit,
        "live",
        "us-east-1",
        "Category=pre-cutover",
        [],
        $"sha256:{new string('f', 64)}",
        Now.AddMinutes(-12),
        Now.AddMinutes(-10),
        Now.AddHours(6),
        [Account("source", SourceId), Account("production", ProductionId)],
        [new GivenSetting("AVESA_WORLD", "live")]);

    public static readonly DecisionEntry Tables = Fact("PRE-01", "the tables are there");
    public static readonly DecisionEntry Items = Fact("PRE-02", "every item has arrived");
    public static readonly DecisionEntry Secrets = Fact("PRE-02", "every secret is the same") with { Line = 58 };

    public static DecisionEntry Fact(string control, string title) => new(
        control, $"The rule of {control}", title, "features/pre-cutover.feature", 52, [PreCutover], FactState.Held, "compared", "They are the same on both sides.", null, ["They are the same on both sides."], 0, [], ["DynamoDB Scan"], [], 120, "", "");

    public static AccountEvidence Account(string side, string account) => new(side, $"avesa-{side}", account, account, $"arn:aws:sts::{account}:assumed-role/reader/ci", 0.25);

    public static DecisionEntry Broken(this DecisionEntry entry, params string[] subjects) => entry with
    {
        State = FactState.Broken,
        Text = "It is not the same on both sides.",
        FindingCount = subjects.Length == 0 ? 1 : subjects.Length,
        Findings = [.. (subjects.Length == 0 ? ["tenant-1"] : subjects).Select(subject => new Finding(subject, "in production", "only in the source", "Migrate it again."))],
    };

    public static DecisionEntry Standing(this DecisionEntry entry, FactState state) => state switch
    {
        FactState.Broken => entry.Broken(),
        FactState.Waived => entry.Broken() with { State = state, Text = "waived until tomorrow", Waivers = ["W-1"] },
        FactState.Held or FactState.Attested => entry with { State = state },
        _ => entry with { State = state, Proof = null, Text = $"It is {state}." },
    };

    public static UsedWaiver Waiver(DecisionEntry entry, DateTimeOffset? expires = null) =>
        new("W-1", entry.Control, "ada", "grace", "Known, and harmless.", "OPS-1", Now.AddDays(-1), expires ?? Now.AddDays(1), [entry.Fact]);

    /// <summary>A decision that follows from its entries.</summary>
    public static Decision Of(params DecisionEntry[] entries) => Of(Envelope, [], entries);

    public static Decision Of(RunEnvelope run, IReadOnlyList<UsedWaiver> waivers, params DecisionEntry[] entries) =>
        new(Decision.CurrentSchema, true, run, [Decide(entries)], null, waivers, entries, "");

    private static PhaseDecision Decide(IReadOnlyList<DecisionEntry> entries) =>
        PhaseDecision.Of(PreCutover, [.. entries.Where(entry => entry.Phases.Contains(PreCutover)).Concat(entries.Where(entry => entry.Control == "-")).Select(entry => new FactOutcome(entry.Control, entry.Fact, entry.State, entry.Text))]);
}
