using Avesa.Validation.Checklists.Assertions;
using Avesa.Validation.Checks.Secrets;
using Avesa.Validation.Run;

namespace Avesa.Validation.Checklists.Steps;

[Binding]
public sealed class SecretSteps(EstateInFeature estate, ProductionVerifier production, MigrationVerifier migration)
{
    [Then("the source and production have the same secrets")]
    public async Task NamesAreTheSame() => (await migration.Verify(new SecretNamesAreTheSame(estate.Secrets))).Should().Hold();

    [Then("the current value of every secret is the same in the source and in production")]
    public async Task ValuesAreTheSame() => (await migration.Verify(new SecretValuesAreTheSame(estate.Secrets))).Should().Hold();

    [Then("every tenant of the table {string} has a secret with a current version")]
    public async Task EveryTenantHasOne(string table) => (await production.Verify(new EveryTenantHasSecret(table, estate.Secrets))).Should().Hold();

    [Then("the current value of every tenant's secret is neither empty nor one of these placeholders")]
    public async Task HoldCredentials(DataTable table) => (await production.Verify(new SecretsHoldCredentials(
        estate.Tables[0].Production,
        estate.Secrets,
        table.Rows(["placeholder"], row => row["placeholder"])))).Should().Hold();

    [Then("each function may read the secret of every tenant of the table {string}")]
    public async Task MayBeRead(string table) => (await production.VerifyEach(
        estate.FunctionNames,
        name => new FunctionMayReadSecrets(name, table, estate.Secrets))).Should().Hold();
}
