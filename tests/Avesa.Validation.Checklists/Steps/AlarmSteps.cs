using Avesa.Validation.Checklists.Assertions;
using Avesa.Validation.Checks.Alarms;
using Avesa.Validation.Run;

namespace Avesa.Validation.Checklists.Steps;

[Binding]
public sealed class AlarmSteps(ProductionVerifier production)
{
    [Then("an alarm is raised by the first of these")]
    public async Task AreWatched(DataTable table) =>
        (await production.VerifyEach(Watched(table), row => new FunctionHasAlarm(row.Function, row.Metric))).Should().Hold();

    [Then("somebody hears the alarm on each of these")]
    public async Task AreHeard(DataTable table) =>
        (await production.VerifyEach(Watched(table), row => new FunctionsAlarmIsHeard(row.Function, row.Metric))).Should().Hold();

    [Then("the alarm {string} in {string} is as planned")]
    public async Task IsAsPlanned(string alarm, string region, DataTable table) => (await production.VerifyEach(
        table.Rows(["metric", "dimensions", "raised by", "periods", "tells"], row => new PlannedAlarm(row["metric"], row["dimensions"], row["raised by"], row["periods"], row["tells"])),
        planned => new AlarmIsAsPlanned(alarm, region, planned))).Should().Hold();

    [Then("somebody hears the alarm {string} in {string}")]
    public async Task IsHeard(string alarm, string region) => (await production.Verify(new AlarmIsHeard(alarm, region))).Should().Hold();

    [Then("the alarm {string} in {string} has not been without data for a day")]
    public async Task HasData(string alarm, string region) => (await production.Verify(new AlarmHasData(alarm, region))).Should().Hold();

    private static IReadOnlyList<(string Metric, string Function)> Watched(DataTable table) => table.Rows(["metric", "function"], row => (row["metric"], row["function"]));
}
