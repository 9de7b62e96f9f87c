using Avesa.Validation.Checklists.Assertions;
using Avesa.Validation.Checks.Ingestion;
using Avesa.Validation.Run;

namespace Avesa.Validation.Checklists.Steps;

[Binding]
public sealed class IngestionSteps(EstateInFeature estate, MigrationVerifier migration)
{
    [Then("for every enabled tenant these tables were ingested since the cutover by {string}")]
    public async Task WereIngested(string function, DataTable table) => (await migration.Verify(new TenantsWereIngested(
        estate.Function(function),
        estate.TenantTable.Production,
        estate.WatermarkTable.Production,
        estate.Bucket.Production,
        table.Rows(["service", "table", "or a completed run logged"], row => new IngestedTable(row["service"], row["table"], row["or a completed run logged"]))))).Should().Hold();
}
