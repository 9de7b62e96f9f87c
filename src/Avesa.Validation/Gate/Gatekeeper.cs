using Avesa.Validation.Run;

namespace Avesa.Validation.Gate;

/// <summary>
/// Judges decision files for one phase. It trusts no word in them: hashes, times, accounts and the decision itself are worked out again, and a file that
/// fails any of it makes the whole evidence unusable, which is neither GO nor a plain NO-GO.
/// </summary>
/// <param name="clock">The clock that says what is stale.</param>
public sealed class Gatekeeper(TimeProvider clock)
{
    /// <summary>Reads the files and judges them together. A file that is given twice counts once.</summary>
    /// <param name="paths">At least one path.</param>
    /// <param name="expected">What the evidence must be about.</param>
    public GateRuling Judge(IReadOnlyList<string> paths, GateExpectation expected)
    {
        var problems = new List<string>();
        var files = new List<GivenDecision>();
        foreach (var path in paths)
        {
            try
            {
                files.Add(new GivenDecision(path, DecisionFile.Read(path)));
            }
            catch (UnusableDecisionException unusable)
            {
                problems.Add(unusable.Message);
            }
        }

        if (paths.Count == 0)
        {
            problems.Add($"No decision was given, so there is nothing that a GO could rest on: give the {DecisionFile.Name} that a run wrote.");
        }

        var now = clock.GetUtcNow();
        files = [.. files.DistinctBy(file => file.Decision.Seal)];
        problems.AddRange(files.SelectMany(file => Integrity.Problems(file).Concat(Timeliness.Problems(file, now)).Concat(Origin.Problems(file, expected))));
        problems.AddRange(Agreement.Problems(files, expected.Phase));
        IReadOnlyList<RunEnvelope> runs = [.. files.Select(file => file.Decision.Run)];
        if (problems.Count > 0)
        {
            return new GateRuling(expected.Phase, GateAnswer.Unusable, problems, null, runs, [], [], null);
        }

        var entries = Combination.Of(expected.Phase, [.. files.Select(file => file.Decision)], now);
        var decision = PhaseDecision.Of(expected.Phase, [.. entries.Select(entry => new FactOutcome(entry.Control, entry.Fact, entry.State, entry.Text))]);
        return new GateRuling(
            expected.Phase,
            decision.Decision == Outcome.Go ? GateAnswer.Go : GateAnswer.NoGo,
            [],
            decision,
            runs,
            entries,
            [.. files.SelectMany(file => file.Decision.Waivers).Where(waiver => entries.Any(entry => entry.Waivers.Contains(waiver.Id))).DistinctBy(waiver => waiver.Id)],
            expected.Phase == Phase.Cutover ? Night(files)?.Standing(entries, now) : null);
    }

    // Of several runs, the last one knew best when the night began.
    private static PlannedNight? Night(IEnumerable<GivenDecision> files) =>
        files.Select(file => file.Decision).Where(decision => decision.Night is not null).MaxBy(decision => decision.Run.EndedAt)?.Night;
}

/// <summary>A decision and where it was read from.</summary>
/// <param name="Path">The path as it was given.</param>
/// <param name="Decision">What it holds.</param>
internal sealed record GivenDecision(string Path, Decision Decision);
