using Avesa.Validation.Checks.Functions;
using Emulated = Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Tests.Checks.Functions;

public sealed class FunctionThatUsesABucket : IClassFixture<EmulatedMigration>
{
    private const string Object = "arn:aws:s3:::storage/tenant/raw/connectwise/tickets/object.parquet";
    private const string Canonical = "arn:aws:s3:::storage/tenant/canonical/tickets/object.parquet";
    private static readonly FunctionMayUseBucket Check = new("ingest", "storage");

    private readonly EmulatedMigration migration;
    private readonly Emulated.Bucket bucket;
    private readonly Emulated.IamRole role;

    public FunctionThatUsesABucket(EmulatedMigration migration)
    {
        this.migration = migration;
        bucket = migration.Production.AddBucket("storage");
        migration.Production.AddFunction(policy: Permitting("s3:GetObject", "s3:PutObject"));
        role = migration.Production.Roles["ingest-role"];
    }

    [Fact]
    public async Task Is_held_when_its_role_permits_every_action() =>
        (await migration.OfProduction(Check)).ShouldBeHeld("is permitted to get, put and list the objects of storage (simulated: s3:GetObject, s3:PutObject, s3:ListBucket).");

    [Fact]
    public async Task Is_broken_without_the_bucket()
    {
        migration.Production.Buckets.Clear();
        (await migration.OfProduction(Check)).ShouldBeBroken(("storage", "none of that name"));
    }

    [Theory]
    [InlineData("s3:GetObject")]
    [InlineData("s3:PutObject")]
    public async Task Is_broken_without_one_permission_on_objects(string only)
    {
        role.InlinePolicies["own"] = Permitting(only);
        (await migration.OfProduction(Check)).ShouldBeBroken((Object, "implicitDeny"), (Canonical, "implicitDeny"));
    }

    [Theory]
    [InlineData("raw", Canonical)]
    [InlineData("canonical", Object)]
    public async Task Is_broken_when_it_may_use_one_kind_of_objects_alone(string kind, string other)
    {
        role.InlinePolicies["own"] = PolicyTexts.Policy(
            PolicyTexts.Allow("[\"s3:GetObject\",\"s3:PutObject\"]", $"\"arn:aws:s3:::storage/*/{kind}/*\""),
            PolicyTexts.Allow("\"s3:ListBucket\"", "\"arn:aws:s3:::storage\""));
        (await migration.OfProduction(Check)).ShouldBeBroken((other, "implicitDeny"), (other, "implicitDeny"));
    }

    [Fact]
    public async Task Is_unproven_when_the_buckets_policy_denies_what_a_variable_names()
    {
        bucket.Policy = PolicyTexts.Policy(PolicyTexts.Of("Deny", "\"*\"", "\"s3:PutObject\"", "\"arn:aws:s3:::storage/${aws:PrincipalTag/tenant}/*\""));
        (await migration.OfProduction(Check)).ShouldBeUnproven("that cannot be decided here: read it");
    }

    [Fact]
    public async Task Is_broken_without_permission_to_list()
    {
        role.InlinePolicies["own"] = PolicyTexts.Policy(PolicyTexts.Allow("\"s3:*\"", "\"arn:aws:s3:::storage/*\""));
        (await migration.OfProduction(Check)).ShouldBeBroken(("arn:aws:s3:::storage", "implicitDeny"));
    }

    [Fact]
    public async Task Is_broken_by_a_denial_in_the_buckets_policy()
    {
        bucket.Policy = PolicyTexts.Policy(PolicyTexts.Of("Deny", "\"*\"", "\"s3:PutObject\"", "\"arn:aws:s3:::storage/*\""));
        (await migration.OfProduction(Check)).ShouldBeBroken(
            (Object, "the resource's policy denies it (statement \"Deny\")"),
            (Canonical, "the resource's policy denies it (statement \"Deny\")"));
    }

    [Fact]
    public async Task Is_held_when_the_buckets_policy_denies_only_plain_http()
    {
        bucket.Policy = PolicyTexts.Policy(PolicyTexts.Of("Deny", "\"*\"", "\"s3:*\"", """["arn:aws:s3:::storage","arn:aws:s3:::storage/*"]""", """{"Bool":{"aws:SecureTransport":"false"}}"""));
        (await migration.OfProduction(Check)).ShouldBeHeld("is permitted to get, put and list");
    }

    [Theory]
    [InlineData("s3:ListBuckets")]
    [InlineData("s3:GetBucketPolicy")]
    [InlineData("s3:GetBucketEncryption")]
    [InlineData("iam:SimulatePrincipalPolicy")]
    public async Task Is_unproven_when_unreadable(string operation) =>
        (await migration.Without(migration.Production, operation, () => migration.OfProduction(Check))).ShouldBeUnproven(operation);

    private static string Permitting(params string[] actions) => PolicyTexts.Policy(
        PolicyTexts.Allow($"[{string.Join(',', actions.Select(action => $"\"{action}\""))}]", "\"arn:aws:s3:::storage/*\""),
        PolicyTexts.Allow("\"s3:ListBucket\"", "\"arn:aws:s3:::storage\""));
}
