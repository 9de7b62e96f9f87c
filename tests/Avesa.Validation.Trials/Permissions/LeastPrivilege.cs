using System.Collections.Concurrent;
using Avesa.Validation.Checklists.Worlds;
using Avesa.Validation.Trials.Denials;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Trials.Permissions;

/// <summary>The generated policies, given to the emulated callers: all of them, and all but one statement.</summary>
public sealed class LeastPrivilege
{
    [Theory]
    [InlineData(CutoverMoment.BeforeCutover)]
    [InlineData(CutoverMoment.AfterCutover)]
    public async Task Is_enough_for_the_same_verdicts(CutoverMoment moment)
    {
        var healthy = await HealthyLedger.Of(moment);

        var result = await Trial.Run(Reader.World(await Reader.Policies(), moment), _ => true);

        result.States.Where(control => healthy.Result.States[control.Key] != control.Value).Select(control => result.Because(control.Key)).Should().BeEmpty();
        result.States.Should().HaveCount(healthy.Result.States.Count);
        result.Calls.Where(call => call.Outcome is "AccessDenied" or "AccessDeniedException").Select(call => (call.Service, call.Operation))
            .Should().BeSubsetOf(healthy.Result.Calls.Where(call => call.Outcome is "AccessDenied" or "AccessDeniedException").Select(call => (call.Service, call.Operation)), "only what probes expect is refused");
    }

    [Theory]
    [InlineData(CutoverMoment.BeforeCutover)]
    [InlineData(CutoverMoment.AfterCutover)]
    public async Task Less_one_statement_leaves_nothing_held_that_rests_on_it(CutoverMoment moment)
    {
        var healthy = await HealthyLedger.Of(moment);
        var policies = await Reader.Policies();
        var under = healthy.Checks.ToDictionary(check => check, check => Reader.StatementsUnder(check, healthy.Result));
        var wrong = new ConcurrentBag<string>();

        await Parallel.ForEachAsync(policies.SelectMany(policy => policy.Statements, (policy, statement) => (policy.Side, statement.Id)), Trial.TwoAtOnce, async (left, _) =>
        {
            var resting = healthy.Checks.Where(check => under[check].Contains(left)).ToList();
            var asked = resting.Select(check => (check.Control, check.Fact)).ToHashSet();
            var less = policies.Select(policy => policy with { Statements = [.. policy.Statements.Where(statement => (policy.Side, statement.Id) != left)] });
            var result = resting.Count == 0 ? null : await Trial.Run(Reader.World(less, moment), scenario => asked.Contains((scenario.Control, scenario.Facts.Fact)));
            var spared = Spare.All.Where(spare => spare.Statement == $"{left.Side} {left.Id}").SelectMany(spare => spare.Controls).ToList();
            foreach (var check in result is null ? [] : Asked.Of(result).Where(check => resting.Any(check.IsSame) && check.Entry.Verdict is not Unproven && !(check.Entry.Verdict is Held && spared.Contains(check.Control))))
            {
                wrong.Add($"without {left.Side} {left.Id}: {check.Text}");
            }
        });

        wrong.Order(StringComparer.Ordinal).Should().BeEmpty();
    }

    // Each control gets its own statements alone: what it does not rest on, it does not need.
    [Theory]
    [InlineData(CutoverMoment.BeforeCutover)]
    [InlineData(CutoverMoment.AfterCutover)]
    public async Task Less_all_that_a_control_does_not_rest_on_leaves_it_as_it_is(CutoverMoment moment)
    {
        var healthy = await HealthyLedger.Of(moment);
        var policies = await Reader.Policies();
        var wrong = new ConcurrentBag<string>();

        await Parallel.ForEachAsync(healthy.Result.States, Trial.TwoAtOnce, async (control, _) =>
        {
            var needed = healthy.Checks.Where(check => check.Control == control.Key).SelectMany(check => Reader.StatementsUnder(check, healthy.Result)).ToHashSet();
            var own = policies.Select(policy => policy with { Statements = [.. policy.Statements.Where(statement => needed.Contains((policy.Side, statement.Id)))] }).Where(policy => policy.Statements.Count > 0);
            var result = await Trial.Run(Reader.World(own, moment), scenario => scenario.Control == control.Key);
            if (result.States[control.Key] != control.Value)
            {
                wrong.Add($"{control.Key} was {control.Value}: {result.Because(control.Key)}");
            }
        });

        wrong.Order(StringComparer.Ordinal).Should().BeEmpty();
    }
}
