using Avesa.Validation.Checklists.Assertions;
using Avesa.Validation.Checks.Attestations;
using Avesa.Validation.Checks.Recovery;
using Avesa.Validation.Run;

namespace Avesa.Validation.Checklists.Steps;

[Binding]
public sealed class RecoverySteps(EstateInFeature estate, AttestationsOfControl attestations, ProductionVerifier production)
{
    [Then("each table can be restored to any second of a current window")]
    public async Task CanBeRestored() => (await production.VerifyEach(estate.Tables, table => new TableCanBeRestored(table.Production))).Should().Hold();

    [Then("one of the tables was restored within the last {int} days, or it is attested that {string}")]
    public async Task WasRestored(int days, string statement) => (await production.Verify(new ProvenOrAttested(
        new TableWasRestored([.. estate.Tables.Select(table => table.Production)], days),
        attestations.Of(statement)))).Should().Hold();
}
