using Avesa.Validation.Checks.Night;
using Avesa.Validation.Gate;
using Avesa.Validation.Run;
using Avesa.Validation.Tests.Gate;
using Avesa.Validation.Verdicts;
using Microsoft.Extensions.Time.Testing;

namespace Avesa.Validation.Tests.Checks.Night;

/// <summary>The decision of a run that ended ten minutes before four; the cutover was at three.</summary>
public sealed class ValidationOfTheNight : IClassFixture<EmulatedMigration>, IDisposable
{
    private static readonly DateTimeOffset Cutover = ArrangedDecisions.Now.AddHours(-1);

    private readonly EmulatedMigration migration;
    private readonly GateFolder folder = new();

    public ValidationOfTheNight(EmulatedMigration migration)
    {
        this.migration = migration;
        migration.Clock = new FakeTimeProvider(ArrangedDecisions.Now);
        migration.CutoverAt = Cutover;
    }

    [Fact]
    public async Task Is_held_by_a_GO_from_after_the_cutover_and_no_longer_usable_than_that()
    {
        var verdict = await Judge(ArrangedDecisions.Of(ArrangedDecisions.Tables, ArrangedDecisions.Items.Standing(FactState.Attested)));

        verdict.ShouldBeHeld("The run 1234-1, which began at 2026-03-01 03:48:00Z, said GO for pre-cutover: of 2 facts 1 held, 1 attested and 0 waived");
        verdict.Should().BeEquivalentTo(new { At = ArrangedDecisions.Now.AddMinutes(-10), Until = ArrangedDecisions.Now.AddHours(6) });
    }

    [Fact]
    public void Lets_no_gate_act_longer_on_what_rests_on_it()
    {
        var control = new Control("CUT-05", "Validation testing", "", "features/cutover.feature", [new PlannedFact("fact", 1, ["cutover"])]);
        var evidence = new Evidence();
        evidence.Add(new EvidenceEntry("CUT-05", "fact", "check", new Held("It was GO.", Proof.Read) { Until = ArrangedDecisions.Now.AddHours(1) }, TimeSpan.Zero, []));
        evidence.Add(new FactEnding("CUT-05", "fact", Ending.Passed, null));

        RunRecord.Of(ArrangedDecisions.Envelope, [control], evidence, ["cutover"], new GateFiles(Waivers.None, Attestations.None))
            .Envelope.UsableUntil.Should().Be(ArrangedDecisions.Now.AddHours(1));
    }

    [Fact]
    public async Task Is_broken_by_a_NO_GO_with_each_of_its_reasons()
    {
        var verdict = await Judge(ArrangedDecisions.Of(ArrangedDecisions.Tables, ArrangedDecisions.Items.Broken(), ArrangedDecisions.Secrets.Standing(FactState.DidNotRun)));

        verdict.Should().BeOfType<Broken>().Which.Findings.Select(finding => $"{finding.Subject}: {finding.Observed}").Should().Equal(
            "pre-cutover, PRE-02 every item has arrived: broken: It is not the same on both sides.",
            "pre-cutover, PRE-02 every secret is the same: not run: It is DidNotRun.");
    }

    [Fact]
    public async Task Is_broken_by_a_GO_from_before_the_cutover()
    {
        migration.CutoverAt = ArrangedDecisions.Now.AddMinutes(-11);

        (await Judge(ArrangedDecisions.Of(ArrangedDecisions.Tables))).Should().BeOfType<Broken>().Which.Findings.Should().ContainSingle()
            .Which.Should().Match<Finding>(finding => finding.Expected.EndsWith("2026-03-01 03:49:00Z") && finding.Observed == "one that began at 2026-03-01 03:48:00Z");
    }

    [Fact]
    public async Task Is_held_by_the_parts_of_a_run_together()
    {
        var secrets = folder.Write(ArrangedDecisions.Of(ArrangedDecisions.Tables.Standing(FactState.DidNotRun), ArrangedDecisions.Secrets), "secrets.json");
        var others = folder.Write(ArrangedDecisions.Of(ArrangedDecisions.Tables, ArrangedDecisions.Secrets.Standing(FactState.DidNotRun)), "others.json");

        (await Judge([secrets, others])).ShouldBeHeld("of 2 facts 2 held");
        (await Judge([others])).Should().BeOfType<Broken>();
    }

    [Fact]
    public async Task Is_unproven_by_an_edited_decision()
    {
        var path = folder.Write(ArrangedDecisions.Of(ArrangedDecisions.Tables.Broken()));
        var text = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        folder.Write(text.Replace("NO-GO", "GO", StringComparison.Ordinal));

        (await Judge([path])).ShouldBeUnproven("was changed after its run wrote it");
    }

    [Fact]
    public async Task Is_unproven_by_a_decision_of_others()
    {
        (await Judge(ArrangedDecisions.Of(ArrangedDecisions.Envelope with { World = "embedded" }, [], ArrangedDecisions.Tables))).ShouldBeUnproven("is of the embedded world");
        (await Judge(ArrangedDecisions.Of(ArrangedDecisions.Envelope with { Region = "eu-west-1" }, [], ArrangedDecisions.Tables))).ShouldBeUnproven("is of the region eu-west-1");
        (await Judge(ArrangedDecisions.Of(ArrangedDecisions.Envelope with { Catalogue = "sha256:00" }, [], ArrangedDecisions.Tables))).ShouldBeUnproven("with other feature files");
        (await Judge(ArrangedDecisions.Of(ArrangedDecisions.Envelope with { UsableUntil = ArrangedDecisions.Now }, [], ArrangedDecisions.Tables))).ShouldBeUnproven("could be used until");
        (await Judge(ArrangedDecisions.Of(ArrangedDecisions.Tables), "post-cutover")).ShouldBeUnproven("decides pre-cutover, and post-cutover is asked for");
    }

    [Fact]
    public async Task Is_unproven_without_a_decision_or_a_cutover()
    {
        (await Judge([])).ShouldBeUnproven("AVESA_VALIDATION_DECISION");
        (await Judge([folder.At("none.json")])).ShouldBeUnproven("There is no");
        migration.CutoverAt = null;
        (await Judge(ArrangedDecisions.Of(ArrangedDecisions.Tables))).ShouldBeUnproven("AVESA_CUTOVER_AT");
    }

    public void Dispose() => folder.Dispose();

    private Task<Verdict> Judge(Decision decision, string phase = ArrangedDecisions.PreCutover) => Judge([folder.Write(decision)], phase);

    private Task<Verdict> Judge(string[] paths, string phase = ArrangedDecisions.PreCutover) =>
        migration.OfBoth(new ValidationWasGo(phase, new EarlierRun(paths, "live", ArrangedDecisions.Envelope.Catalogue)));
}
