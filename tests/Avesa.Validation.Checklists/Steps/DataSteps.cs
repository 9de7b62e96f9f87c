using Avesa.Validation.Checklists.Assertions;
using Avesa.Validation.Checks.Data;
using Avesa.Validation.Reconciliation;
using Avesa.Validation.Run;

namespace Avesa.Validation.Checklists.Steps;

[Binding]
public sealed class DataSteps(EstateInFeature estate, MigrationVerifier migration)
{
    [Then("every item of each source table is in its production table, unchanged, and nothing else is")]
    public async Task TablesArrivedUnchanged() => (await migration.VerifyEach(estate.Tables, table => new TableArrivedUnchanged(table))).Should().Hold();

    [StepArgumentTransformation("(size|ETag|checksum|content)", Name = "strength")]
    public static Strength ToStrength(string word) => Enum.Parse<Strength>(word, ignoreCase: true);

    [Then("every object of the source bucket is in the production bucket, unchanged at least by {strength}, and nothing else is")]
    public async Task BucketArrivedUnchanged(Strength floor) => (await migration.Verify(new BucketArrivedUnchanged(estate.Bucket, floor))).Should().Hold();
}
