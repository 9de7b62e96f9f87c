using System.Collections.Concurrent;
using System.Text;
using Avesa.Validation.Accounts;
using Avesa.Validation.Checklists.Worlds;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Trials.Denials;

/// <summary>Every kind of call refused on one resource alone, where the ledger names several: the first and the last where they are very many.</summary>
public sealed class DenyMatrixByResource
{
    [Theory(Skip = Night.Only, SkipType = typeof(Night), SkipUnless = nameof(Night.IsNow))]
    [Trait("Category", "nightly")]
    [InlineData(CutoverMoment.BeforeCutover)]
    [InlineData(CutoverMoment.AfterCutover)]
    public async Task Leaves_nothing_held_that_rests_on_the_refused_resource(CutoverMoment moment)
    {
        var healthy = await HealthyLedger.Of(moment);
        var resources = healthy.Result.Calls.GroupBy(call => Cell.Of(moment, call)).SelectMany(cell => Chosen([.. cell.Select(call => call.Resource).Distinct().Order(StringComparer.Ordinal)]), (cell, resource) => (Cell: cell.Key, Resource: resource)).ToList();
        var wrong = new ConcurrentBag<string>();

        await Parallel.ForEachAsync(resources, Trial.TwoAtOnce, async (one, _) =>
        {
            var resting = healthy.Checks.Where(check => check.Entry.Calls.Any(cited => one.Cell.IsCitedBy(cited) && Names(cited, one.Resource))).ToList();
            var asked = resting.Select(check => (check.Control, check.Fact)).ToHashSet();
            var refused = 0;
            var world = new TrialWorld(new EmbeddedOptions
            {
                Moments = [moment],
                Now = healthy.Now,
                Interceptor = call =>
                {
                    if (Cell.Of(moment, call) == one.Cell && Names(call, one.Resource))
                    {
                        Interlocked.Increment(ref refused);
                        throw Refusal.Of(call);
                    }
                },
            });
            var found = Asked.Of(await Trial.Run(world, scenario => asked.Contains((scenario.Control, scenario.Facts.Fact))));
            if (refused == 0)
            {
                wrong.Add($"{one.Cell} on {one.Resource}: it was never asked");
            }

            foreach (var check in found.Where(check => resting.Any(check.IsSame) && check.Entry.Verdict is Held && OtherAnswer.To(one.Cell, check) is null))
            {
                wrong.Add($"{one.Cell} on {one.Resource}: {check.Text}");
            }
        });

        resources.Should().HaveCountGreaterThan(50);
        wrong.Order(StringComparer.Ordinal).Should().BeEmpty();
    }

    // One resource alone is the whole kind of call, which the other matrix refuses.
    private static IEnumerable<string> Chosen(IReadOnlyList<string> resources) =>
        resources.Count < 2 ? [] : resources.Count <= CitedCall.MostResources ? resources : [resources[0], resources[^1]];

    private static bool Names(CitedCall cited, string resource) =>
        cited.Resource == resource || (cited.Resources > 1 && resource.StartsWith(cited.Resource.TrimEnd('*'), StringComparison.Ordinal));

    // Wherever the protocol has it: in the path, the query or the body.
    private static bool Names(Call call, string resource)
    {
        var request = call.Http.Request;
        var text = Uri.UnescapeDataString($"{request.Path}{request.QueryString}{Encoding.UTF8.GetString(call.Body)}".Replace('+', ' '));
        return resource.Split('/').All(part => text.Contains(part, StringComparison.Ordinal));
    }
}
