using Avesa.Validation.Checklists.Worlds;
using Avesa.Validation.Run;

namespace Avesa.Validation.Trials;

public sealed class HealthyTrial
{
    [Fact]
    public async Task Is_green_in_every_control_as_the_checklist_itself_is()
    {
        var result = await Trial.Run(TrialWorld.Healthy, _ => true);

        result.States.Keys.Should().BeEquivalentTo(Trial.Controls.Select(control => control.Id));
        result.Controls.Where(control => control.State > FactState.Attested).Select(control => $"{control.Control.Id} {result.Because(control.Control.Id)}").Should().BeEmpty();
        result.Calls.Should().HaveCountGreaterThan(300);
    }

    [Fact]
    public async Task Runs_no_more_than_it_is_asked_for()
    {
        var result = await Trial.Run(new TrialWorld(new EmbeddedOptions { Moments = [CutoverMoment.BeforeCutover] }, "item-missing"), scenario => scenario.Control is "PRE-02" or "PRE-07" or "POST-01");

        result.States.Should().Equal(new Dictionary<string, FactState> { ["PRE-02"] = FactState.Broken, ["PRE-07"] = FactState.Held });
        result.Findings("PRE-02").Should().ContainSingle().Which.Should().Contain("bluepeak");
    }
}
