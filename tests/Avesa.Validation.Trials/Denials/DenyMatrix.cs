using System.Collections.Concurrent;
using Avesa.Validation.Checklists.Worlds;
using Avesa.Validation.Run;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Trials.Denials;

/// <summary>Every kind of call of a healthy run, refused: derived from the ledger, so that a new call is in it as soon as it is made.</summary>
public sealed class DenyMatrix
{
    [Theory]
    [InlineData(CutoverMoment.BeforeCutover)]
    [InlineData(CutoverMoment.AfterCutover)]
    public async Task Leaves_nothing_held_that_rests_on_a_refused_call_and_names_the_permission(CutoverMoment moment)
    {
        var healthy = await HealthyLedger.Of(moment);
        var wrong = new ConcurrentBag<string>();

        await Parallel.ForEachAsync(healthy.Cells.Where(cell => !cell.IsIdentity), Trial.TwoAtOnce, async (cell, _) =>
        {
            foreach (var mistake in await Mistakes(healthy, cell))
            {
                wrong.Add($"{cell}: {mistake}");
            }
        });

        healthy.Cells.Should().HaveCountGreaterThan(70);
        wrong.Order(StringComparer.Ordinal).Should().BeEmpty();
    }

    // All that a control does not rest on is refused at once, which is more than one kind of call after another.
    [Theory]
    [InlineData(CutoverMoment.BeforeCutover)]
    [InlineData(CutoverMoment.AfterCutover)]
    public async Task Changes_nothing_that_does_not_rest_on_a_refused_call(CutoverMoment moment)
    {
        var healthy = await HealthyLedger.Of(moment);
        var wrong = new ConcurrentBag<string>();

        await Parallel.ForEachAsync(healthy.Result.States, Trial.TwoAtOnce, async (control, _) =>
        {
            var needed = healthy.Under(control.Key);
            var result = await Trial.Run(World(moment, cell => !cell.IsIdentity && !needed.Contains(cell), out var _), scenario => scenario.Control == control.Key);
            if (result.States[control.Key] != control.Value)
            {
                wrong.Add($"{control.Key} was {control.Value}: {result.Because(control.Key)}");
            }
        });

        wrong.Order(StringComparer.Ordinal).Should().BeEmpty();
    }

    [Fact]
    public async Task Leaves_a_restore_unproven_when_no_proof_of_it_may_be_read()
    {
        string[] ways = [.. OtherAnswer.All.Where(other => other.Control == "POST-06").Select(other => other.Action)];

        var result = await Trial.Run(World(CutoverMoment.AfterCutover, cell => ways.Contains(cell.Action), out _), scenario => scenario.Control == "POST-06");

        result.States["POST-06"].Should().Be(FactState.Unproven);
        result.Because("POST-06").Should().ContainAll("backup:ListRestoreJobs", "cloudtrail:LookupEvents", "dynamodb:");
    }

    [Fact]
    public async Task Has_no_exception_that_nothing_needs()
    {
        var cells = (await HealthyLedger.Of(CutoverMoment.BeforeCutover)).Cells.Concat((await HealthyLedger.Of(CutoverMoment.AfterCutover)).Cells).ToList();

        OtherAnswer.All.Where(other => !cells.Any(other.IsAbout)).Should().BeEmpty();
    }

    private static async Task<IReadOnlyList<string>> Mistakes(HealthyLedger healthy, Cell cell)
    {
        var resting = healthy.RestingOn(cell);
        if (resting.Count == 0)
        {
            return ["no verdict rests on it, so nobody needs to ask it"];
        }

        var asked = resting.Select(check => (check.Control, check.Fact)).ToHashSet();
        var result = await Trial.Run(World(healthy.Moment, cell.Equals, out var refused), scenario => asked.Contains((scenario.Control, scenario.Facts.Fact)));
        return
        [
            .. refused() == 0 ? ["it was never asked"] : Array.Empty<string>(),
            .. from check in Asked.Of(result)
               where resting.Any(check.IsSame)
               where OtherAnswer.To(cell, check) is null && check.Entry.Verdict is not Unproven || check.Entry.Verdict is not Held && !check.Text.Contains(cell.Action, StringComparison.Ordinal)
               select check.Text,
        ];
    }

    private static TrialWorld World(CutoverMoment moment, Func<Cell, bool> isRefused, out Func<int> refused)
    {
        var count = 0;
        refused = () => Volatile.Read(ref count);
        return new TrialWorld(new EmbeddedOptions
        {
            Moments = [moment],
            Interceptor = call =>
            {
                if (isRefused(Cell.Of(moment, call)))
                {
                    Interlocked.Increment(ref count);
                    throw Refusal.Of(call);
                }
            },
        });
    }
}
