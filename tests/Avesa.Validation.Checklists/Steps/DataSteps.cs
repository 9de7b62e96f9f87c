using Avesa.Validation.Checklists.Assertions;
using Avesa.Validation.Checklists.Catalogue;
using Avesa.Validation.Checks.Data;
using Avesa.Validation.Reconciliation;
using Avesa.Validation.Run;

namespace Avesa.Validation.Checklists.Steps;

[Binding]
public sealed class DataSteps(EstateInFeature estate, MigrationVerifier migration)
{
    [Then("every item of each source table is in its production table, unchanged, and nothing else is")]
    public async Task TablesArrivedUnchanged() => (await migration.VerifyEach(estate.Tables, table => new TableArrivedUnchanged(table))).Should().Hold();

    [StepArgumentTransformation(ObjectSentences.Strengths, Name = "strength")]
    public static Strength ToStrength(string word) => ObjectSentences.ToStrength(word);

    [Then(ObjectSentences.Unchanged)]
    public async Task BucketArrivedUnchanged(Strength floor) => (await migration.Verify(new BucketArrivedUnchanged(estate.Bucket, floor))).Should().Hold();

    [Then(ObjectSentences.SameMetadata)]
    public async Task MetadataArrivedUnchanged(int objects) =>
        (await migration.Verify(new MetadataArrivedUnchanged(estate.Bucket, objects, FeatureCatalogue.Objects.Floor))).Should().Hold();
}
