using Avesa.Validation.Checklists.Assertions;
using Avesa.Validation.Checks.Runs;
using Avesa.Validation.Run;

namespace Avesa.Validation.Checklists.Steps;

[Binding]
public sealed class RunSteps(EstateInFeature estate, ProductionVerifier production, MigrationVerifier migration)
{
    [Then("each function has completed a run without error since its last update")]
    public async Task HaveCompletedARun() => (await production.VerifyEach(estate.FunctionNames, name => new FunctionHasCompletedARun(name))).Should().Hold();

    [Then("no start of a function has failed since its last update")]
    public async Task Start() => (await production.VerifyEach(estate.FunctionNames, name => new NoStartHasFailed(name))).Should().Hold();

    [Then("each function answers this event without an error and with the status {int}")]
    public async Task Answer(int status, string json) => (await production.VerifyEach(estate.FunctionNames, name => new FunctionAnswers(name, json, status))).Should().Hold();

    [Then("no function of the source has started since its ingestion stopped")]
    public async Task SourceIsQuiet() => (await migration.VerifyEach(estate.FunctionNames, name => new FunctionHasNotStarted(name))).Should().Hold();
}
