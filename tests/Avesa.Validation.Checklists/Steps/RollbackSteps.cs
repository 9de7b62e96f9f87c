using Avesa.Validation.Checklists.Assertions;
using Avesa.Validation.Checks.Buckets;
using Avesa.Validation.Checks.Functions;
using Avesa.Validation.Checks.Rollback;
using Avesa.Validation.Checks.Schedules;
using Avesa.Validation.Run;

namespace Avesa.Validation.Checklists.Steps;

/// <summary>What the way back needs of the source, and what production would have to give back.</summary>
[Binding]
public sealed class RollbackSteps(EstateInFeature estate, SourceVerifier source, MigrationVerifier migration)
{
    [Then("each function of the source has the environment")]
    public async Task HaveEnvironment(DataTable table) => (await source.VerifyEach(
        estate.WithEachFunction(table.Rows(["variable", "value"], row => (Variable: row["variable"], Value: row["value"]))),
        pair => new FunctionHasEnvironment(pair.Function, pair.Row.Variable, pair.Row.Value))).Should().Hold();

    [Then("each table of the source is active")]
    public async Task TablesAreActive() => (await source.VerifyEach(estate.Tables, table => new TableIsActive(table.Source))).Should().Hold();

    [Then("the source's bucket is its own")]
    public async Task BucketIsOwn() => (await source.Verify(new BucketIsOwn(estate.Bucket.Source))).Should().Hold();

    [Then("no secret of the source is missing or about to be deleted")]
    public async Task SecretsAreIntact() => (await migration.Verify(new SourceSecretsAreIntact(estate.Secrets))).Should().Hold();

    [Then("each function of the source is active and its last update succeeded")]
    public async Task FunctionsAreActive() => (await source.VerifyEach(estate.FunctionNames, name => new FunctionIsActive(name))).Should().Hold();

    [Then("each function of the source may read and write each table of the source")]
    public async Task MayUseTables() => (await source.VerifyEach(estate.WithEachFunction(estate.Tables), pair => new FunctionMayUseTable(pair.Function, pair.Row.Source))).Should().Hold();

    [Then("each function has exactly its schedule in the source, whether it is on or off")]
    public async Task HaveSchedules() => (await source.VerifyEach(estate.Functions, function => new FunctionHasSchedule(function.Name, function.Schedule, MustBeEnabled: false))).Should().Hold();

    [Then("each schedule in the source is permitted to invoke its function")]
    public async Task SchedulesMayInvoke() => (await source.VerifyEach(estate.FunctionNames, name => new SchedulesMayInvoke(name))).Should().Hold();

    [Then("all items that production has written since the cutover, as their {string} says, are known by name")]
    public async Task ItemsAreListed(string writtenAt) => (await migration.VerifyEach(estate.Tables, table => new ItemsToReturn(table, writtenAt))).Should().Hold();

    [Then("all objects that production has written since the cutover are known by name")]
    public async Task ObjectsAreListed() => (await migration.Verify(new ObjectsToReturn(estate.Bucket))).Should().Hold();

    [Then("each function of the source completed its last run without error")]
    public async Task LastRunsCompleted() => (await migration.VerifyEach(estate.FunctionNames, name => new LastRunCompleted(name))).Should().Hold();
}
