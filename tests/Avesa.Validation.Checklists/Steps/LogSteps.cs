using Avesa.Validation.Checklists.Assertions;
using Avesa.Validation.Checks.Logs;
using Avesa.Validation.Checks.Metrics;
using Avesa.Validation.Run;

namespace Avesa.Validation.Checklists.Steps;

[Binding]
public sealed class LogSteps(EstateInFeature estate, ProductionVerifier production, MigrationVerifier migration)
{
    [Then("each function's log group exists and keeps its events for {int} days")]
    public async Task KeepEvents(int days) => (await production.VerifyEach(estate.FunctionNames, name => new LogGroupKeepsEvents(name, days))).Should().Hold();

    [Then("each function has logged within the last {int} hours")]
    public async Task HaveLogged(int hours) => (await production.VerifyEach(estate.FunctionNames, name => new FunctionHasLogged(name, hours))).Should().Hold();

    [Then("no function has logged an error since the cutover")]
    public async Task HaveLoggedNoError() => (await migration.VerifyEach(estate.FunctionNames, name => new FunctionHasLoggedNoError(name))).Should().Hold();

    [Then("no function has failed or been throttled since the cutover")]
    public async Task HaveNotFailed() => (await migration.VerifyEach(estate.FunctionNames, name => new FunctionHasNotFailed(name))).Should().Hold();
}
