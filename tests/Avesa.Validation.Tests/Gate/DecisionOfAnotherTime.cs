using Avesa.Validation.Gate;
using static Avesa.Validation.Tests.Gate.ArrangedDecisions;

namespace Avesa.Validation.Tests.Gate;

public sealed class DecisionOfAnotherTime : IDisposable
{
    private readonly GateFolder folder = new();

    private static readonly Dictionary<string, (RunEnvelope Run, string Sentence)> Untimely = new()
    {
        ["stale"] = (Envelope with { UsableUntil = Now }, "could be used until 2026-03-01 04:00:00Z, and it is 2026-03-01 04:00:00Z"),
        ["begun in the future"] = (Envelope with { StartedAt = Now.AddMinutes(6), EndedAt = Now.AddMinutes(6) }, "began at 2026-03-01 04:06:00Z, and it is only 2026-03-01 04:00:00Z here"),
        ["ended in the future"] = (Envelope with { EndedAt = Now.AddMinutes(6) }, "ended at 2026-03-01 04:06:00Z, and it is only"),
        ["ended before it began"] = (Envelope with { EndedAt = Envelope.StartedAt.AddSeconds(-1) }, "ended at 2026-03-01 03:47:59Z, before it began at 2026-03-01 03:48:00Z"),
        ["usable for too long"] = (Envelope with { UsableUntil = Envelope.EndedAt!.Value.AddDays(7).AddSeconds(1) }, "longer than 7 days after its run ended"),
        ["without an end"] = (Envelope with { EndedAt = null }, "is incomplete: its run began at 2026-03-01 03:48:00Z"),
        ["without a limit"] = (Envelope with { UsableUntil = null }, "is incomplete"),
        ["by a wrong clock"] = (Envelope with { Accounts = [Account("source", SourceId), Account("production", ProductionId) with { ClockSkewSeconds = -301 }] }, "a machine whose clock is 301 seconds from AWS's"),
    };

    public static TheoryData<string> Ways => [.. Untimely.Keys];

    [Theory]
    [MemberData(nameof(Ways))]
    public void Is_refused(string what)
    {
        var (run, sentence) = Untimely[what];
        var ruling = folder.Judge(Of(run, [], Tables));

        ruling.Answer.Should().Be(GateAnswer.Unusable, what);
        ruling.Problems.Should().ContainSingle().Which.Should().Contain(sentence).And.EndWith(".");
    }

    [Fact]
    public void Is_refused_when_its_run_did_not_come_to_its_end()
    {
        var begun = Envelope with { EndedAt = null, UsableUntil = null, Accounts = [] };

        folder.Judge(Decisions.Incomplete(begun)).Problems.Should().ContainSingle().Which.Should().EndWith(
            "is incomplete: its run began at 2026-03-01 03:48:00Z and did not come to its end, so nothing is decided. See why it ended in its log. Run the checklist again.");
        folder.Judge(Decisions.Incomplete(begun with { World = "unknown" }, "AVESA_WORLD is not set.")).Problems.Should().ContainSingle().Which.Should().EndWith(
            "so nothing is decided. AVESA_WORLD is not set. Run the checklist again.");
        folder.Judge(new GateExpectation(PreCutover) { RunIds = ["9-1"] }, Decisions.Incomplete(begun with { World = "embedded" })).Problems.Should().HaveCount(3, "an older run's file is told as such");
    }

    [Fact]
    public void Is_used_where_two_clocks_differ_a_little() =>
        folder.Judge(Of(Envelope with { StartedAt = Now.AddMinutes(5), EndedAt = Now.AddMinutes(5) }, [], Tables)).Answer.Should().Be(GateAnswer.Go);

    [Fact]
    public void Is_used_to_the_last_moment_of_seven_days()
    {
        var path = folder.Write(Of(Envelope with { UsableUntil = Envelope.EndedAt!.Value.AddDays(7) }, [], Tables));

        folder.Clock.SetUtcNow(Envelope.EndedAt!.Value.AddDays(7).AddTicks(-1));
        folder.Judge(new GateExpectation(PreCutover), path).Answer.Should().Be(GateAnswer.Go);
        folder.Clock.Advance(TimeSpan.FromTicks(1));
        folder.Judge(new GateExpectation(PreCutover), path).Answer.Should().Be(GateAnswer.Unusable);
    }

    public void Dispose() => folder.Dispose();
}
