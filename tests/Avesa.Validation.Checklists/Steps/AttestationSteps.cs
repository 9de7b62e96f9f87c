using Avesa.Validation.Checklists.Assertions;
using Avesa.Validation.Run;

namespace Avesa.Validation.Checklists.Steps;

[Binding]
public sealed class AttestationSteps(AttestationsOfControl attestations, ProductionVerifier production)
{
    [Then("it is attested that {string}")]
    public async Task IsAttested(string statement) => (await production.Verify(attestations.Of(statement))).Should().Hold();

    [Then("it is attested that {string}, at most {int} days ago")]
    public async Task IsAttestedLately(string statement, int days) => (await production.Verify(attestations.Of(statement) with { MostDays = days })).Should().Hold();
}
