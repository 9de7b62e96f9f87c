using Avesa.Validation.Checklists.Assertions;
using Avesa.Validation.Checks.Tables;
using Avesa.Validation.Run;

namespace Avesa.Validation.Checklists.Steps;

[Binding]
public sealed class TableSteps(EstateInFeature estate, ProductionVerifier production, MigrationVerifier migration)
{
    [Then("each table is active, on demand, and has exactly its key")]
    public async Task IsAsPlanned() => (await production.VerifyEach(estate.Tables, table => new TableIsAsPlanned(table))).Should().Hold();

    [Then("each table has the source's time to live, stream and indexes, and at least its deletion protection and tags")]
    public async Task HasSourceSettings() => (await migration.VerifyEach(estate.Tables, table => new TableHasSourceSettings(table))).Should().Hold();
}
