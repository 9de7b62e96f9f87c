using Avesa.Validation.Accounts;
using Avesa.Validation.Checklists.Worlds;
using Avesa.Validation.Trials.Denials;

namespace Avesa.Validation.Trials.Faults;

public sealed class TimedOutCall
{
    // One that is waited for in earnest, beside all those of the sweep that are not.
    [Fact]
    public async Task Is_told_as_if_nobody_had_answered_in_time()
    {
        var healthy = await HealthyLedger.Of(CutoverMoment.BeforeCutover);
        var cell = healthy.Cells.First(cell => cell.Operation == "ListDetectors");
        using var never = new ManualResetEventSlim();
        var waited = new TrialWorld(new EmbeddedOptions
        {
            Moments = [cell.Moment],
            Connections = new ConnectionOptions { Retries = 0, AttemptTimeout = TimeSpan.FromSeconds(5) },
            Interceptor = call =>
            {
                if (Cell.Of(cell.Moment, call) == cell)
                {
                    never.Wait(call.Http.RequestAborted);
                }
            },
        });

        (await Told(healthy, cell, waited)).Should().Be(await Told(healthy, cell, new FaultyCall(cell, Fault.TimedOut).World)).And.Contain("did not answer guardduty:ListDetectors in time");
    }

    private static async Task<string> Told(HealthyLedger healthy, Cell cell, TrialWorld world)
    {
        var resting = healthy.RestingOn(cell)[0];
        return (await Trial.Run(world, scenario => (scenario.Control, scenario.Facts.Fact) == (resting.Control, resting.Fact))).Because(resting.Control);
    }
}
