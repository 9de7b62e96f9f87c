using Avesa.Validation.Checks;
using Avesa.Validation.Checks.Buckets;
using Avesa.Validation.Emulator.Hosting;
using Emulated = Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Tests.Checks.Buckets;

public sealed class PlannedBucket(EmulatedMigration migration) : IClassFixture<EmulatedMigration>
{
    private const string Name = "storage";

    private readonly Emulated.Bucket bucket = migration.Production.AddBucket(Name);

    public static TheoryData<ICheck, string> EveryCheck => new()
    {
        { new BucketIsOwn(Name), "s3:GetBucketLocation" },
        { new BucketKeepsVersions(Name), "s3:GetBucketVersioning" },
        { new BucketEncrypts(Name), "s3:GetBucketEncryption" },
        { new BucketBlocksPublicAccess(Name), "s3:GetPublicAccessBlock" },
    };

    [Fact]
    public async Task Is_held_in_its_account_and_region() =>
        (await migration.OfProduction(new BucketIsOwn(Name))).ShouldBeHeld("storage belongs to account 987654321098 and lies in us-east-1");

    [Theory]
    [InlineData("eu-central-1")]
    [InlineData("eu-west-1")]
    public async Task Is_broken_in_another_region(string region)
    {
        bucket.Region = region;
        (await migration.OfProduction(new BucketIsOwn(Name))).ShouldBeBroken((Name, $"region {region}"));
    }

    [Fact]
    public async Task Is_held_with_versions() => (await migration.OfProduction(new BucketKeepsVersions(Name))).ShouldBeHeld("versioning Enabled");

    [Theory]
    [InlineData(null, "versioning Off")]
    [InlineData("Suspended", "versioning Suspended")]
    public async Task Is_broken_without_versions(string? versioning, string observed)
    {
        bucket.Versioning = versioning;
        (await migration.OfProduction(new BucketKeepsVersions(Name))).ShouldBeBroken((Name, observed));
    }

    [Fact]
    public async Task Is_held_with_encryption() => (await migration.OfProduction(new BucketEncrypts(Name))).ShouldBeHeld("storage encrypts with AES256.");

    [Fact]
    public async Task Is_held_with_a_key_which_is_named()
    {
        bucket.Encryption = new Emulated.BucketEncryption("aws:kms", "arn:aws:kms:us-east-1:987654321098:key/1");
        (await migration.OfProduction(new BucketEncrypts(Name))).ShouldBeHeld("aws:kms and the key arn:aws:kms:us-east-1:987654321098:key/1");
    }

    [Fact]
    public async Task Is_broken_without_encryption()
    {
        var none = new AwsError("ServerSideEncryptionConfigurationNotFoundError", "The server side encryption configuration was not found", 404);
        var verdict = await migration.While(migration.Production, "s3:GetBucketEncryption", none, () => migration.OfProduction(new BucketEncrypts(Name)));
        verdict.ShouldBeBroken((Name, "none"));
    }

    [Fact]
    public async Task Is_held_when_closed_to_the_public() =>
        (await migration.OfProduction(new BucketBlocksPublicAccess(Name))).ShouldBeHeld("blocks public ACLs and policies, old and new");

    [Theory]
    [InlineData(false, true, true, true, "BlockPublicAcls off")]
    [InlineData(true, false, true, true, "IgnorePublicAcls off")]
    [InlineData(true, true, false, true, "BlockPublicPolicy off")]
    [InlineData(true, true, true, false, "RestrictPublicBuckets off")]
    public async Task Is_broken_by_each_switch_that_is_off(bool blockAcls, bool ignoreAcls, bool blockPolicy, bool restrict, string observed)
    {
        bucket.PublicAccessBlock = new Emulated.PublicAccessBlock(blockAcls, ignoreAcls, blockPolicy, restrict);
        (await migration.OfProduction(new BucketBlocksPublicAccess(Name))).ShouldBeBroken((Name, observed));
    }

    [Fact]
    public async Task Is_broken_without_any_block()
    {
        bucket.PublicAccessBlock = null;
        (await migration.OfProduction(new BucketBlocksPublicAccess(Name))).ShouldBeBroken(
            (Name, "BlockPublicAcls not configured"), (Name, "IgnorePublicAcls not configured"),
            (Name, "BlockPublicPolicy not configured"), (Name, "RestrictPublicBuckets not configured"));
    }

    [Theory]
    [MemberData(nameof(EveryCheck), DisableDiscoveryEnumeration = true)]
    public async Task Is_broken_when_it_is_only_the_other_accounts(ICheck check, string _)
    {
        migration.Production.Buckets.Clear();
        migration.Source.AddBucket(Name);
        (await migration.OfProduction(check)).ShouldBeBroken((Name, "none of that name"));
        migration.Source.Buckets.Clear();
    }

    [Theory]
    [MemberData(nameof(EveryCheck), DisableDiscoveryEnumeration = true)]
    public async Task Is_unproven_when_unreadable(ICheck check, string operation)
    {
        (await migration.Without(migration.Production, operation, () => migration.OfProduction(check))).ShouldBeUnproven(operation);
        (await migration.Without(migration.Production, "s3:ListBuckets", () => migration.OfProduction(check))).ShouldBeUnproven("s3:ListBuckets");
    }
}
