using Avesa.Validation.Checks.Isolation;

namespace Avesa.Validation.Tests.Checks.Isolation;

public sealed class SecretsOfProduction
{
    private static readonly SecretsAdmitNobodyElse Check = new(TwinEstates.Planned.Secrets);

    [Fact]
    public async Task Are_held_without_policies()
    {
        await using var migration = await TwinEstates.Arranged();
        (await migration.OfProduction(Check)).ShouldBeHeld("The policies of 1 secret, those of tenant/{tenant_id}/prod among them, admit nobody but account 987654321098");
    }

    [Fact]
    public async Task Are_unproven_when_there_is_none()
    {
        await using var migration = await TwinEstates.Arranged();
        migration.Production.Secrets.Clear();
        (await migration.OfProduction(Check)).ShouldBeUnproven("lists no secret tenant/{tenant_id}/prod");
    }

    [Fact]
    public async Task Are_broken_when_a_policy_admits_the_source()
    {
        await using var migration = await TwinEstates.Arranged();
        migration.Production.Secrets[TwinEstates.Secret].ResourcePolicy = TwinEstates.Statement("""{"AWS":"123456789012"}""", "secretsmanager:GetSecretValue", resource: "\"*\"");
        (await migration.OfProduction(Check)).ShouldBeBroken(("secret tenant/acme/prod", "statement \"s\" admits AWS 123456789012 to secretsmanager:GetSecretValue"));
    }

    [Theory]
    [InlineData("secretsmanager:ListSecrets")]
    [InlineData("secretsmanager:GetResourcePolicy")]
    public async Task Are_unproven_without(string operation)
    {
        await using var migration = await TwinEstates.Arranged();
        migration.Deny(migration.Production, operation);
        (await migration.OfProduction(Check)).ShouldBeUnproven(operation);
    }
}
