using System.Collections.Concurrent;
using Avesa.Validation.Checklists.Worlds;
using Avesa.Validation.Trials.Denials;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Trials.Faults;

/// <summary>Every kind of call of a healthy run, gone wrong in every way: by night, since it takes long.</summary>
public sealed class FaultSweep
{
    private static readonly ParallelOptions TwoAtOnce = new() { MaxDegreeOfParallelism = 2 };

    public static TheoryData<CutoverMoment, Fault> All() => new(
        from moment in Enum.GetValues<CutoverMoment>()
        from fault in Enum.GetValues<Fault>()
        select (moment, fault));

    [Theory(Explicit = true)]
    [Trait("Category", "nightly")]
    [MemberData(nameof(All))]
    public async Task Leaves_nothing_held_that_rests_on_such_a_call(CutoverMoment moment, Fault fault)
    {
        var healthy = await HealthyLedger.Of(moment);
        var (wrong, happened) = (new ConcurrentBag<string>(), new ConcurrentBag<Cell>());

        await Parallel.ForEachAsync(healthy.Cells, TwoAtOnce, async (cell, _) =>
        {
            var resting = healthy.RestingOn(cell);
            var asked = resting.Select(check => (check.Control, check.Fact)).ToHashSet();
            var faulty = new FaultyCall(cell, fault);
            var result = await Trial.Run(faulty.World, scenario => asked.Contains((scenario.Control, scenario.Facts.Fact)));
            if (!faulty.Happened)
            {
                return;
            }

            happened.Add(cell);
            foreach (var check in Asked.Of(result).Where(check => resting.Any(check.IsSame) && check.Entry.Verdict is Held && OtherAnswer.To(cell, check) is null && !Harmless.Covers(cell, fault, check)))
            {
                wrong.Add($"{cell}: {check.Text}");
            }
        });

        happened.Should().HaveCountGreaterThan(20);
        wrong.Order(StringComparer.Ordinal).Should().BeEmpty();
    }
}
