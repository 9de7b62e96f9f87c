using Avesa.Validation.Checklists.Assertions;
using Avesa.Validation.Checks;
using Avesa.Validation.Checks.Freeze;
using Avesa.Validation.Checks.Runs;
using Avesa.Validation.Run;

namespace Avesa.Validation.Checklists.Steps;

[Binding]
public sealed class FreezeSteps(EstateInFeature estate, MigrationVerifier migration)
{
    [Then("the source has been quiescent since its ingestion stopped")]
    public async Task IsQuiescent() => (await migration.VerifyEach<IMigrationCheck>(
        [
            .. estate.FunctionNames.Select(name => new SourceSchedulesAreOff(name)),
            .. estate.FunctionNames.Select(name => new FunctionIsAtRest(name)),
            .. estate.FunctionNames.Select(name => new FunctionHasNotStarted(name)),
            .. estate.Tables.Select(table => new TableStandsStill(table)),
            new BucketStandsStill(estate.Bucket),
        ],
        check => check)).Should().Hold();
}
