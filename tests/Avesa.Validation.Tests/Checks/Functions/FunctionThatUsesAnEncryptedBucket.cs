using Avesa.Validation.Checks.Functions;
using Avesa.Validation.Emulator.Hosting;
using Emulated = Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Tests.Checks.Functions;

public sealed class FunctionThatUsesAnEncryptedBucket : IClassFixture<EmulatedMigration>
{
    private const string KeyId = "11111111-2222-3333-4444-555555555555";
    private static readonly FunctionMayUseBucket Check = new("ingest", "storage");

    private readonly EmulatedMigration migration;
    private readonly Emulated.IamRole role;
    private readonly Emulated.KmsKey key;

    public FunctionThatUsesAnEncryptedBucket(EmulatedMigration migration)
    {
        this.migration = migration;
        migration.Production.AddFunction();
        role = migration.Production.Roles["ingest-role"];
        key = new Emulated.KmsKey { Id = KeyId, Arn = migration.Production.ArnOf("kms", $"key/{KeyId}"), Policy = PolicyTexts.OfKey("""{"AWS":"arn:aws:iam::987654321098:root"}""") };
        migration.Production.Keys[KeyId] = key;
        migration.Production.AddBucket("storage").Encryption = new Emulated.BucketEncryption("aws:kms", key.Arn);
    }

    [Fact]
    public async Task Is_held_when_the_keys_policy_leaves_it_to_the_account_and_the_role_permits_it() =>
        (await migration.OfProduction(Check)).ShouldBeHeld($"is permitted to use the bucket's key {key.Arn} (simulated: kms:Decrypt, kms:GenerateDataKey).");

    [Fact]
    public async Task Is_held_when_the_keys_policy_names_the_role_though_its_own_policies_do_not_name_the_key()
    {
        role.InlinePolicies["own"] = PolicyTexts.Policy(PolicyTexts.Allow("\"s3:*\""));
        key.Policy = PolicyTexts.OfKey($$"""{"AWS":"{{role.Arn}}"}""");
        (await migration.OfProduction(Check)).ShouldBeHeld("by the resource's own policy: kms:Decrypt, kms:GenerateDataKey");
    }

    [Fact]
    public async Task Is_held_when_the_key_is_AWSs_own()
    {
        key.Manager = "AWS";
        (await migration.OfProduction(Check)).ShouldBeHeld($"the bucket's key {key.Arn} is AWS's own.");
    }

    [Fact]
    public async Task Is_broken_when_the_role_may_not_use_the_key()
    {
        role.InlinePolicies["own"] = PolicyTexts.Policy(PolicyTexts.Allow("""["s3:*","kms:Decrypt"]"""));
        (await migration.OfProduction(Check)).ShouldBeBroken((key.Arn, "implicitDeny"));
    }

    [Fact]
    public async Task Is_broken_when_the_keys_policy_does_not_admit_the_role()
    {
        key.Policy = PolicyTexts.OfKey("""{"AWS":"arn:aws:iam::987654321098:role/another"}""");
        (await migration.OfProduction(Check)).ShouldBeBroken((key.Arn, "none that does"));
    }

    [Fact]
    public async Task Is_broken_when_the_keys_policy_denies_it()
    {
        key.Policy = PolicyTexts.Policy(PolicyTexts.Of("Allow", "\"*\"", "\"kms:*\""), PolicyTexts.Of("Deny", "\"*\"", "\"kms:Decrypt\""));
        (await migration.OfProduction(Check)).ShouldBeBroken((key.Arn, "a denial in \"Deny\""));
    }

    [Fact]
    public async Task Is_unproven_when_the_keys_policy_hangs_on_an_unknown_condition()
    {
        key.Policy = PolicyTexts.OfKey("\"*\"", """{"StringEquals":{"kms:EncryptionContext:purpose":"data"}}""");
        (await migration.OfProduction(Check)).ShouldBeUnproven("hangs on a condition that cannot be decided here");
    }

    [Fact]
    public async Task Is_held_when_the_keys_policy_admits_those_for_whom_S3_asks()
    {
        role.InlinePolicies["own"] = PolicyTexts.Policy(PolicyTexts.Allow("\"s3:*\""));
        key.Policy = PolicyTexts.OfKey("\"*\"", """{"StringEquals":{"kms:ViaService":"s3.us-east-1.amazonaws.com","kms:CallerAccount":"987654321098"}}""");
        (await migration.OfProduction(Check)).ShouldBeHeld("by the resource's own policy: kms:Decrypt, kms:GenerateDataKey");
    }

    [Fact]
    public async Task Is_broken_when_the_keys_policy_admits_those_for_whom_another_service_asks()
    {
        key.Policy = PolicyTexts.OfKey("\"*\"", """{"StringEquals":{"kms:ViaService":"dynamodb.us-east-1.amazonaws.com"}}""");
        (await migration.OfProduction(Check)).ShouldBeBroken((key.Arn, "none that does"));
    }

    [Fact]
    public async Task Is_broken_when_the_key_is_another_accounts()
    {
        const string Theirs = "arn:aws:kms:us-east-1:123456789012:key/11111111-2222-3333-4444-555555555555";
        migration.Production.Buckets["storage"].Encryption = new Emulated.BucketEncryption("aws:kms", Theirs);
        (await migration.OfProduction(Check)).ShouldBeBroken((Theirs, "one of account 123456789012"));
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
    public async Task Is_broken_when_the_key_is_gone()
    {
        migration.Production.Keys.Clear();
        var gone = new AwsError("NotFoundException", $"Key '{key.Arn}' does not exist");
        (await migration.While(migration.Production, "kms:DescribeKey", gone, () => migration.OfProduction(Check))).ShouldBeBroken((key.Arn, "none"));
    }

    [Theory]
    [InlineData("kms:DescribeKey")]
    [InlineData("kms:GetKeyPolicy")]
    public async Task Is_unproven_when_unreadable(string operation) =>
        (await migration.Without(migration.Production, operation, () => migration.OfProduction(Check))).ShouldBeUnproven(operation);
}
