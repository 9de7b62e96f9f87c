using Avesa.Validation.Checks.Functions;
using Emulated = Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Tests.Checks.Functions;

public sealed class FunctionThatUsesAnEncryptedTable : IClassFixture<EmulatedMigration>
{
    private const string KeyId = "22222222-3333-4444-5555-666666666666";
    private static readonly FunctionMayUseTable Check = new("ingest", "Tenants");

    private readonly EmulatedMigration migration;
    private readonly Emulated.IamRole role;
    private readonly Emulated.Table table;
    private readonly Emulated.KmsKey key;

    public FunctionThatUsesAnEncryptedTable(EmulatedMigration migration)
    {
        this.migration = migration;
        migration.Production.AddFunction();
        role = migration.Production.Roles["ingest-role"];
        key = new Emulated.KmsKey { Id = KeyId, Arn = migration.Production.ArnOf("kms", $"key/{KeyId}"), Policy = PolicyTexts.OfKey("""{"AWS":"arn:aws:iam::987654321098:root"}""") };
        migration.Production.Keys[KeyId] = key;
        table = new Emulated.Table { Name = "Tenants", Arn = migration.Production.ArnOf("dynamodb", "table/Tenants"), HashKey = new Emulated.KeyAttribute("tenant_id", "S"), KmsKeyArn = key.Arn };
        migration.Production.Tables["Tenants"] = table;
    }

    [Fact]
    public async Task Is_held_when_the_keys_policy_leaves_it_to_the_account_and_the_role_permits_it() =>
        (await migration.OfProduction(Check)).ShouldBeHeld($"is permitted to use the table's key {key.Arn} (simulated: kms:Decrypt).");

    [Fact]
    public async Task Is_held_when_the_keys_policy_admits_those_for_whom_DynamoDB_asks()
    {
        role.InlinePolicies["own"] = PolicyTexts.Policy(PolicyTexts.Allow("\"dynamodb:*\""));
        key.Policy = PolicyTexts.OfKey("\"*\"", """{"StringEquals":{"kms:ViaService":"dynamodb.us-east-1.amazonaws.com","kms:CallerAccount":"987654321098"}}""");
        (await migration.OfProduction(Check)).ShouldBeHeld("by the resource's own policy: kms:Decrypt");
    }

    [Fact]
    public async Task Is_held_when_the_key_is_AWSs_own()
    {
        key.Manager = "AWS";
        (await migration.OfProduction(Check)).ShouldBeHeld($"the table's key {key.Arn} is AWS's own.");
    }

    [Fact]
    public async Task Is_held_without_asking_for_a_key_when_DynamoDB_owns_it()
    {
        table.KmsKeyArn = null;
        (await migration.Without(migration.Production, "kms:DescribeKey", () => migration.OfProduction(Check))).ShouldBeHeld("is permitted to read and write the table Tenants");
    }

    [Fact]
    public async Task Is_broken_when_the_role_may_not_use_the_key()
    {
        role.InlinePolicies["own"] = PolicyTexts.Policy(PolicyTexts.Allow("\"dynamodb:*\""));
        (await migration.OfProduction(Check)).ShouldBeBroken((key.Arn, "implicitDeny"));
    }

    [Fact]
    public async Task Is_broken_when_the_keys_policy_does_not_admit_the_role()
    {
        key.Policy = PolicyTexts.OfKey("""{"AWS":"arn:aws:iam::987654321098:role/another"}""");
        (await migration.OfProduction(Check)).ShouldBeBroken((key.Arn, "none that does"));
    }

    [Theory]
    [InlineData("Disabled")]
    [InlineData("PendingDeletion")]
    public async Task Is_broken_when_the_key_is_not_enabled(string state)
    {
        key.State = state;
        (await migration.OfProduction(Check)).ShouldBeBroken((key.Arn, $"a key in state {state}"));
    }

    [Fact]
    public async Task Is_broken_when_the_key_is_another_accounts()
    {
        const string Theirs = "arn:aws:kms:us-east-1:123456789012:key/22222222-3333-4444-5555-666666666666";
        table.KmsKeyArn = Theirs;
        (await migration.OfProduction(Check)).ShouldBeBroken((Theirs, "one of account 123456789012"));
    }

    [Theory]
    [InlineData("kms:DescribeKey")]
    [InlineData("kms:GetKeyPolicy")]
    public async Task Is_unproven_when_unreadable(string operation) =>
        (await migration.Without(migration.Production, operation, () => migration.OfProduction(Check))).ShouldBeUnproven(operation);
}
