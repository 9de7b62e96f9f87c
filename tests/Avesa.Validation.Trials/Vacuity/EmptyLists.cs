using System.Collections.Concurrent;
using Avesa.Validation.Checklists.Worlds;
using Avesa.Validation.Run;
using Avesa.Validation.Trials.Denials;

namespace Avesa.Validation.Trials.Vacuity;

/// <summary>Every list that a healthy run reads, answered without an item.</summary>
public sealed class EmptyLists
{
    // What a call has cost is nothing that an account holds.
    private static readonly string[] NoContent = ["ConsumedCapacity"];

    [Theory]
    [InlineData(CutoverMoment.BeforeCutover)]
    [InlineData(CutoverMoment.AfterCutover)]
    public async Task Leave_nothing_held_unless_the_feature_says_empty(CutoverMoment moment)
    {
        var healthy = await HealthyLedger.Of(moment);
        var lists = await ListsOf(moment);
        var wrong = new ConcurrentBag<string>();
        var used = new ConcurrentDictionary<string, bool>();

        await Parallel.ForEachAsync(lists, Trial.TwoAtOnce, async (list, _) =>
        {
            var (cell, name) = list;
            var resting = healthy.RestingOn(cell);
            var asked = resting.Select(check => (check.Control, check.Fact)).ToHashSet();
            var world = new TrialWorld(new EmbeddedOptions
            {
                Moments = [moment],
                Rewriter = (call, answer) =>
                {
                    if (Cell.Of(moment, call) == cell)
                    {
                        AnswerLists.Empty(answer, name);
                    }
                },
            });
            var result = await Trial.Run(world, scenario => asked.Contains((scenario.Control, scenario.Facts.Fact)));
            foreach (var control in result.States.Where(control => control.Value <= FactState.Attested).Select(control => control.Key))
            {
                if (EmptyIsAnAnswer.All.FirstOrDefault(empty => empty.Covers(cell, name, control)) is { } expected)
                {
                    used[$"{expected}{control}"] = true;
                }
                else
                {
                    wrong.Add($"{cell} {name}: {control} {result.Because(control)}");
                }
            }
        });

        lists.Should().HaveCountGreaterThan(20);
        wrong.Order(StringComparer.Ordinal).Should().BeEmpty();
        Needless(healthy, used).Should().BeEmpty("each exception is one that a list needs");
    }

    [Fact]
    public void Are_excused_by_sentences_of_the_features()
    {
        var features = string.Concat(Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Features"), "*.feature").Select(File.ReadAllText));

        EmptyIsAnAnswer.All.Where(empty => !features.Contains(empty.Sentence, StringComparison.Ordinal)).Should().BeEmpty();
    }

    private static IEnumerable<string> Needless(HealthyLedger healthy, ConcurrentDictionary<string, bool> used) =>
        from empty in EmptyIsAnAnswer.All
        from control in empty.Controls
        where healthy.Result.States.ContainsKey(control) && !used.ContainsKey($"{empty}{control}")
        select $"{control}: {empty}";

    private static async Task<IReadOnlyList<(Cell Cell, string List)>> ListsOf(CutoverMoment moment)
    {
        var lists = new ConcurrentDictionary<(Cell, string), bool>();
        await Trial.Run(
            new TrialWorld(new EmbeddedOptions
            {
                Moments = [moment],
                Rewriter = (call, answer) =>
                {
                    foreach (var name in AnswerLists.NamesOf(answer).Except(NoContent))
                    {
                        lists[(Cell.Of(moment, call), name)] = true;
                    }
                },
            }),
            _ => true);
        return [.. lists.Keys];
    }
}
