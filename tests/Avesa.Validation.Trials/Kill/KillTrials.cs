using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Avesa.Validation.Checklists.Worlds;
using Avesa.Validation.Emulator.Estate;
using Avesa.Validation.Emulator.Estate.Defects;
using Avesa.Validation.Run;
using Avesa.Validation.Trials.Sentences;

namespace Avesa.Validation.Trials.Kill;

/// <summary>
/// Every defect and every harmless change, each alone in accounts of its own: the facts that it can reach are run again, and a few of the others, chosen
/// by its name, so that a run can be repeated. With <c>AVESA_TRIALS=whole</c> all of them.
/// </summary>
public sealed class KillTrials : IAsyncLifetime
{
    private const int Sampled = 2;

    // The plan's: the source stopped at 2:00 of that night. What a defect reaches hangs on which schedule was due when.
    private static readonly DateTimeOffset Hour = new(2026, 3, 7, 5, 5, 0, TimeSpan.Zero);

    /// <summary>The rows in the catalogue's order.</summary>
    internal IReadOnlyList<KillRow> Rows { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        var clock = new StoppedClock(Hour);
        var reaches = await Task.WhenAll(Reach.Of(CutoverMoment.BeforeCutover, clock), Reach.Of(CutoverMoment.AfterCutover, clock));
        var rows = new ConcurrentDictionary<string, KillRow>(StringComparer.Ordinal);
        var changes = DefectCatalogue.Changes.Where(change => change.Name != CallerDefects.WrongAccount).ToList();
        await Parallel.ForEachAsync(changes, TestContext.Current.CancellationToken, async (change, _) =>
            rows[change.Name] = await Try(change, reaches.Single(reach => NameOf(reach.Moment) == change.MomentName)));
        Rows = [.. changes.Select(change => rows[change.Name])];
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static async Task<KillRow> Try(EstateChange change, Reach reach)
    {
        // The very accounts that the trial then looks at are asked first.
        IReadOnlySet<(string Control, string Fact)> reached = new HashSet<(string, string)>();
        var sample = Sample(change.Name, reach.Moment);
        var world = new EmbeddedOptions { Moments = [reach.Moment], Clock = reach.Clock, Changed = async cloud => reached = await reach.Into(cloud) };
        var result = await Trial.Run(new TrialWorld(world, change.Name), scenario => Night.IsWhole || sample.Contains(scenario) || reached.Contains(KeyOf(scenario)) || reach.Unknown.Contains(KeyOf(scenario)));
        return new KillRow(
            change,
            reached.Select(fact => fact.Control).ToHashSet(),
            reached.Concat(reach.Unknown).Select(fact => fact.Control).ToHashSet(),
            result.States,
            [.. Said.In(result)],
            result.States.Where(control => control.Value > FactState.Attested).ToDictionary(
                control => control.Key,
                control => string.Join('\n', result.Findings(control.Key).Prepend(result.Because(control.Key)))));
    }

    private static HashSet<PlannedScenario> Sample(string name, CutoverMoment moment) =>
    [
        .. Trial.Scenarios.Where(scenario => scenario.Facts.Moment == moment)
            .OrderBy(scenario => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{name} {scenario.Facts.Control} {scenario.Facts.Fact}"))), StringComparer.Ordinal)
            .Take(Sampled),
    ];

    private static (string Control, string Fact) KeyOf(PlannedScenario scenario) => (scenario.Facts.Control, scenario.Facts.Fact);

    private static string NameOf(CutoverMoment moment) => moment == CutoverMoment.BeforeCutover ? "before-cutover" : "after-cutover";
}
