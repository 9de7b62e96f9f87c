using Avesa.Validation.Checklists.Assertions;
using Avesa.Validation.Checks.Night;
using Avesa.Validation.Run;

namespace Avesa.Validation.Checklists.Steps;

/// <summary>What the night did to the data, and to those who wait for them.</summary>
[Binding]
public sealed class NightDataSteps(EstateInFeature estate, NightInFeature night, MigrationVerifier migration)
{
    [Then("every item of each source table is in its production table, and what differs was written by production since the cutover, as its {string} says")]
    public async Task TablesWereSynced(string writtenAt) => (await migration.VerifyEach(estate.Tables, table => new TableWasSynced(table, writtenAt))).Should().Hold();

    [Then("every object of the source bucket is in the production bucket, and what differs was written by production since the cutover")]
    public async Task BucketWasSynced() => (await migration.Verify(new BucketWasSynced(estate.Bucket))).Should().Hold();

    [Then("no function has logged an error for {int} minutes since then")]
    public async Task LogsWereQuiet(int minutes) => (await migration.VerifyEach(estate.FunctionNames, name => new LogWasQuiet(night.Plan, night.Line, name, minutes))).Should().Hold();

    [Then("no function has failed or been throttled for {int} minutes since then")]
    public async Task MetricsWereQuiet(int minutes) => (await migration.VerifyEach(estate.FunctionNames, name => new MetricsWereQuiet(night.Plan, night.Line, name, minutes))).Should().Hold();

    [Then("no function paused for longer than {int} minutes between its last run in the source and its first in production")]
    public async Task PausedNoLonger(int minutes) => (await migration.VerifyEach(
        estate.FunctionNames,
        name => new FunctionPausedNoLonger(name, TimeSpan.FromMinutes(minutes)))).Should().Hold();
}
