using Avesa.Validation.Checklists.Assertions;
using Avesa.Validation.Checks.Tables;
using Avesa.Validation.Run;

namespace Avesa.Validation.Checklists.Steps;

[Binding]
public sealed class TableSteps(EstateInFeature estate, ProductionVerifier production)
{
    [Then("each table is active, on demand, and has exactly its key")]
    public async Task IsAsPlanned() => (await production.VerifyEach(estate.Tables, table => new TableIsAsPlanned(table))).Should().Hold();
}
