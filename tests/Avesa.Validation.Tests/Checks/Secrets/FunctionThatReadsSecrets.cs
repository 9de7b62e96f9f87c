using Avesa.Validation.Checks.Secrets;
using Avesa.Validation.Estate;
using Emulated = Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Tests.Checks.Secrets;

public sealed class FunctionThatReadsSecrets : IClassFixture<EmulatedMigration>
{
    private static readonly FunctionMayReadSecrets Check = new("ingest", "Tenants", new SecretNames("tenant/{tenant_id}/prod"));

    private readonly EmulatedMigration migration;
    private readonly Emulated.IamRole role;
    private readonly Emulated.Secret acme;
    private readonly Emulated.Secret zeta;

    public FunctionThatReadsSecrets(EmulatedMigration migration)
    {
        this.migration = migration;
        migration.Production.Secrets.Clear();
        migration.Production.AddTableWith("Tenants", """{"tenant_id":{"S":"acme"}}""", """{"tenant_id":{"S":"zeta"}}""");
        acme = migration.Production.AddSecret("tenant/acme/prod");
        zeta = migration.Production.AddSecret("tenant/zeta/prod");
        migration.Production.AddFunction(policy: Permitting(migration.Production.ArnOf("secretsmanager", "secret:tenant/*")));
        role = migration.Production.Roles["ingest-role"];
    }

    [Fact]
    public async Task Is_held_when_its_role_permits_each() =>
        (await migration.OfProduction(Check)).ShouldBeHeld("is permitted to read 2 tenants' secrets (simulated: secretsmanager:GetSecretValue)");

    [Fact]
    public async Task Is_broken_by_the_secret_that_its_role_does_not_permit()
    {
        role.InlinePolicies["own"] = Permitting(acme.Arn);
        (await migration.OfProduction(Check)).ShouldBeBroken((zeta.Arn, "implicitDeny"));
    }

    [Fact]
    public async Task Is_held_when_the_secrets_own_policy_names_the_role()
    {
        role.InlinePolicies["own"] = Permitting(acme.Arn);
        zeta.ResourcePolicy = PolicyTexts.Policy(PolicyTexts.Of("Allow", $$"""{"AWS":"{{role.Arn}}"}""", "\"secretsmanager:GetSecretValue\""));
        (await migration.OfProduction(Check)).ShouldBeHeld("by the resource's own policy");
    }

    [Fact]
    public async Task Is_broken_by_the_secrets_own_policy()
    {
        zeta.ResourcePolicy = PolicyTexts.Policy(PolicyTexts.Of("Deny", $$"""{"AWS":"{{role.Arn}}"}""", "\"secretsmanager:GetSecretValue\""));
        (await migration.OfProduction(Check)).ShouldBeBroken((zeta.Arn, "the resource's policy denies it (statement \"Deny\")"));
    }

    [Fact]
    public async Task Is_broken_by_the_secrets_key()
    {
        var key = new Emulated.KmsKey { Id = "1", Arn = migration.Production.ArnOf("kms", "key/1"), Policy = PolicyTexts.Policy(PolicyTexts.Of("Allow", """{"AWS":"987654321098"}""", "\"kms:*\"")) };
        migration.Production.Keys[key.Id] = key;
        zeta.KmsKeyId = key.Arn;
        (await migration.OfProduction(Check)).ShouldBeBroken((key.Arn, "implicitDeny"));
    }

    [Fact]
    public async Task Is_broken_when_a_secret_is_absent_or_going()
    {
        migration.Production.Secrets.Remove(acme.Name, out _);
        zeta.Deleted = DateTimeOffset.UtcNow;
        (await migration.OfProduction(Check)).ShouldBeBroken((acme.Name, "none"), (zeta.Name, "a secret whose deletion is scheduled"));
    }

    [Fact]
    public async Task Is_unproven_without_tenants()
    {
        migration.Production.AddTableWith("Tenants");
        (await migration.OfProduction(Check)).ShouldBeUnproven("no tenant is known");
    }

    [Theory]
    [InlineData("secretsmanager:DescribeSecret")]
    [InlineData("secretsmanager:GetResourcePolicy")]
    [InlineData("iam:SimulatePrincipalPolicy")]
    [InlineData("dynamodb:Scan")]
    public async Task Is_unproven_when_unreadable(string operation) =>
        (await migration.Without(migration.Production, operation, () => migration.OfProduction(Check))).ShouldBeUnproven(operation);

    private static string Permitting(string secret) => PolicyTexts.Policy(PolicyTexts.Allow("\"secretsmanager:GetSecretValue\"", $"\"{secret}\""));
}
