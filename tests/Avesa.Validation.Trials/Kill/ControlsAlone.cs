using System.Collections.Concurrent;
using Avesa.Validation.Checklists.Worlds;
using Avesa.Validation.Run;

namespace Avesa.Validation.Trials.Kill;

[Trait("Category", "trials")]
public sealed class ControlsAlone
{
    [Fact]
    public async Task Are_green_without_the_others()
    {
        var states = new ConcurrentDictionary<string, FactState>(StringComparer.Ordinal);
        await Parallel.ForEachAsync(Trial.Controls, TestContext.Current.CancellationToken, async (control, _) =>
        {
            var moments = Trial.Scenarios.Where(scenario => scenario.Control == control.Id).Select(scenario => scenario.Facts.Moment).Distinct().ToList();
            var alone = await Trial.Run(new TrialWorld(new EmbeddedOptions { Moments = moments }), scenario => scenario.Control == control.Id);
            alone.States.Keys.Should().Equal(control.Id);
            states[control.Id] = alone.States[control.Id];
        });

        states.Should().HaveCount(Trial.Controls.Count).And.OnlyContain(control => control.Value <= FactState.Attested);
    }
}
