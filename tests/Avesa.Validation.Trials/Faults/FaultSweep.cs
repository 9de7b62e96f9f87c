using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Avesa.Validation.Checklists.Worlds;
using Avesa.Validation.Trials.Denials;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Trials.Faults;

/// <summary>Every kind of call of a healthy run, gone wrong: in one way by day, in every way by night.</summary>
public sealed class FaultSweep
{
    private static readonly Fault[] Faults = Enum.GetValues<Fault>();

    public static IEnumerable<TheoryDataRow<CutoverMoment, Fault>> All() =>
        from moment in Enum.GetValues<CutoverMoment>()
        from fault in Faults
        select new TheoryDataRow<CutoverMoment, Fault>(moment, fault).WithTrait("Fault", $"{fault}").WithTrait("Moment", $"{moment}");

    [Theory(Skip = Night.Only, SkipType = typeof(Night), SkipUnless = nameof(Night.IsNow))]
    [Trait("Category", "nightly")]
    [MemberData(nameof(All))]
    public Task Leaves_nothing_held_that_rests_on_such_a_call(CutoverMoment moment, Fault fault) => Sweep(moment, _ => fault);

    [Theory]
    [InlineData(CutoverMoment.BeforeCutover)]
    [InlineData(CutoverMoment.AfterCutover)]
    public Task Leaves_nothing_held_that_rests_on_a_call_gone_wrong_in_one_way(CutoverMoment moment) => Sweep(moment, Sample);

    [Fact]
    public async Task Knows_of_every_call_whether_its_answer_has_pages() =>
        (await HealthyLedger.Of(CutoverMoment.BeforeCutover)).Cells.Concat((await HealthyLedger.Of(CutoverMoment.AfterCutover)).Cells).Where(cell => !EmptyPage.Knows(cell)).Should().BeEmpty();

    [Fact]
    public async Task Excuses_no_call_that_nobody_makes()
    {
        var (before, after) = (await HealthyLedger.Of(CutoverMoment.BeforeCutover), await HealthyLedger.Of(CutoverMoment.AfterCutover));

        Harmless.All.Where(one => !before.Cells.Any(cell => before.RestingOn(cell).Any(check => one.IsAbout(cell, check))) && !after.Cells.Any(cell => after.RestingOn(cell).Any(check => one.IsAbout(cell, check))))
            .Should().BeEmpty();
    }

    private static async Task Sweep(CutoverMoment moment, Func<Cell, Fault> faultOf)
    {
        var healthy = await HealthyLedger.Of(moment);
        var (wrong, happened) = (new ConcurrentBag<string>(), new ConcurrentBag<Cell>());

        await Parallel.ForEachAsync(healthy.Cells, Trial.TwoAtOnce, async (cell, _) =>
        {
            var fault = faultOf(cell);
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
                wrong.Add($"{cell}, {fault}: {check.Text}");
            }
        });

        healthy.Cells.Except(happened).Where(cell => FaultyCall.CanHappen(cell, faultOf(cell))).Should().BeEmpty("what did not go wrong shows nothing");
        wrong.Order(StringComparer.Ordinal).Should().BeEmpty();
    }

    // By its name, so that it is the same tomorrow.
    private static Fault Sample(Cell cell) => Faults[SHA256.HashData(Encoding.UTF8.GetBytes($"{cell}"))[0] % Faults.Length];
}
