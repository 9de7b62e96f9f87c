using Avesa.Validation.Checklists.Assertions;
using Avesa.Validation.Checks.Transformation;
using Avesa.Validation.Run;

namespace Avesa.Validation.Checklists.Steps;

[Binding]
public sealed class TransformationSteps(EstateInFeature estate, MigrationVerifier migration)
{
    [Then("every raw object of {string} older than one period of {string} has a later canonical object, or a completed run logged {string}")]
    public async Task WereTransformed(string table, string function, string noChanges) =>
        (await migration.Verify(new RawObjectsWereTransformed(estate.Function(function), table, estate.Bucket, noChanges))).Should().Hold();
}
