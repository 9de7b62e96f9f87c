using Avesa.Validation.Checklists.Assertions;
using Avesa.Validation.Checks.Data;
using Avesa.Validation.Run;

namespace Avesa.Validation.Checklists.Steps;

[Binding]
public sealed class DataSteps(EstateInFeature estate, MigrationVerifier migration)
{
    [Then("every item of each source table is in its production table, unchanged, and nothing else is")]
    public async Task TablesArrivedUnchanged() => (await migration.VerifyEach(estate.Tables, table => new TableArrivedUnchanged(table))).Should().Hold();

    [Then("every object of the source bucket is in the production bucket, unchanged, and nothing else is")]
    public async Task BucketArrivedUnchanged() => (await migration.Verify(new BucketArrivedUnchanged(estate.Bucket))).Should().Hold();
}
