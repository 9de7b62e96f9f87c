using Avesa.Validation.Checks.Isolation;
using Avesa.Validation.Verdicts;
using Emulated = Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Tests.Checks.Isolation;

public sealed class BucketOfProduction
{
    private const string Arn = $"arn:aws:s3:::{TwinEstates.Bucket}";

    private static readonly BucketAdmitsNobodyElse Check = new(TwinEstates.Bucket);

    [Fact]
    public async Task Is_held_without_a_policy()
    {
        await using var migration = await TwinEstates.Arranged();
        (await migration.OfProduction(Check)).ShouldBeHeld("The policy and access control list of data-prod admit nobody but account 987654321098");
    }

    [Fact]
    public async Task Is_held_with_a_denial_of_plain_http_and_its_own_principals()
    {
        await using var migration = await TwinEstates.Arranged();
        Of(migration).Policy =
            """
            {"Version":"2012-10-17","Statement":[
            {"Sid":"tls","Effect":"Deny","Principal":"*","Action":"s3:*","Resource":["arn:aws:s3:::data-prod","arn:aws:s3:::data-prod/*"],"Condition":{"Bool":{"aws:SecureTransport":"false"} } },
            {"Sid":"own","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::987654321098:root"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::data-prod/*"}]}
            """;
        (await migration.OfProduction(Check)).Should().BeOfType<Held>();
    }

    [Fact]
    public async Task Is_broken_when_there_is_none()
    {
        await using var migration = await TwinEstates.Arranged();
        migration.Production.Buckets.TryRemove(TwinEstates.Bucket, out _);
        (await migration.OfProduction(Check)).ShouldBeBroken((TwinEstates.Bucket, "none of that name"));
    }

    [Theory]
    [InlineData("""{"AWS":"arn:aws:iam::123456789012:root"}""", "AWS arn:aws:iam::123456789012:root")]
    [InlineData("\"*\"", "AWS *")]
    [InlineData("""{"Service":"cloudtrail.amazonaws.com"}""", "Service cloudtrail.amazonaws.com")]
    public async Task Is_broken_when_its_policy_admits(string principal, string who)
    {
        await using var migration = await TwinEstates.Arranged();
        Of(migration).Policy = TwinEstates.Statement(principal, "s3:GetObject", resource: $"\"{Arn}/*\"");
        (await migration.OfProduction(Check)).ShouldBeBroken((Arn, $"statement \"s\" admits {who} to s3:GetObject"));
    }

    [Fact]
    public async Task Is_unproven_when_its_policy_admits_an_organization_of_which_the_source_may_be_a_member()
    {
        await using var migration = await TwinEstates.Arranged();
        Of(migration).Policy = TwinEstates.Statement("\"*\"", "s3:GetObject", """{"StringEquals":{"aws:PrincipalOrgID":"o-1"} }""", $"\"{Arn}/*\"");
        (await migration.OfProduction(Check)).ShouldBeUnproven("hangs on StringEquals aws:PrincipalOrgID, which cannot be decided here");
    }

    [Theory]
    [InlineData("http://acs.amazonaws.com/groups/global/AllUsers", true, "READ for http://acs.amazonaws.com/groups/global/AllUsers")]
    [InlineData("79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be", false, "READ for canonical user 79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be")]
    public async Task Is_broken_when_its_access_control_list_names(string grantee, bool isGroup, string observed)
    {
        await using var migration = await TwinEstates.Arranged();
        Of(migration).Grants.Add(new Emulated.AclGrant(grantee, isGroup, "READ"));
        (await migration.OfProduction(Check)).ShouldBeBroken((TwinEstates.Bucket, observed));
    }

    [Fact]
    public async Task Is_held_when_its_access_control_list_names_S3s_own_log_delivery()
    {
        await using var migration = await TwinEstates.Arranged();
        Of(migration).Grants.Add(new Emulated.AclGrant("http://acs.amazonaws.com/groups/s3/LogDelivery", true, "WRITE"));
        (await migration.OfProduction(Check)).Should().BeOfType<Held>();
    }

    [Fact]
    public async Task Is_unproven_when_its_objects_may_have_lists_of_their_own()
    {
        await using var migration = await TwinEstates.Arranged();
        Of(migration).ObjectOwnership = "ObjectWriter";
        (await migration.OfProduction(Check)).ShouldBeUnproven("set its object ownership to BucketOwnerEnforced");
    }

    [Fact]
    public async Task Is_broken_when_the_public_is_not_blocked()
    {
        await using var migration = await TwinEstates.Arranged();
        Of(migration).PublicAccessBlock = Emulated.PublicAccessBlock.All with { RestrictPublicBuckets = false };
        (await migration.OfProduction(Check)).ShouldBeBroken((TwinEstates.Bucket, "RestrictPublicBuckets off"));
    }

    [Theory]
    [InlineData("s3:GetBucketPolicy")]
    [InlineData("s3:GetBucketAcl")]
    [InlineData("s3:GetBucketOwnershipControls")]
    [InlineData("s3:GetPublicAccessBlock")]
    [InlineData("s3:ListBuckets")]
    public async Task Is_unproven_without(string operation)
    {
        await using var migration = await TwinEstates.Arranged();
        migration.Deny(migration.Production, operation);
        (await migration.OfProduction(Check)).ShouldBeUnproven(operation);
    }

    private static Emulated.Bucket Of(EmulatedMigration migration) => migration.Production.Buckets[TwinEstates.Bucket];
}
