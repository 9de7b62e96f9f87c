using Avesa.Validation.Checks.Isolation;

namespace Avesa.Validation.Tests.Checks.Isolation;

public sealed class KeysOfProduction
{
    private const string Own = """{"AWS":"arn:aws:iam::987654321098:root"}""";

    private static readonly KeysAdmitNobodyElse Check = new();

    [Fact]
    public async Task Are_unproven_when_not_even_keys_of_AWS_are_listed()
    {
        await using var migration = await TwinEstates.Arranged();
        (await migration.OfProduction(Check)).ShouldBeUnproven("lists no key at all");
    }

    [Fact]
    public async Task Are_held_with_KMSs_own_policy()
    {
        await using var migration = await TwinEstates.Arranged();
        migration.Production.AddKey(Own);
        (await migration.OfProduction(Check)).ShouldBeHeld("The policies and grants of 1 key admit nobody but account 987654321098");
    }

    [Fact]
    public async Task Are_held_whatever_the_policies_of_AWSs_keys_say()
    {
        await using var migration = await TwinEstates.Arranged();
        migration.Production.AddKey("""{"AWS":"*"}""").Manager = "AWS";
        (await migration.OfProduction(Check)).ShouldBeHeld("has no key of its own");
    }

    [Fact]
    public async Task Are_held_when_a_service_is_let_in_for_callers_of_the_account()
    {
        await using var migration = await TwinEstates.Arranged();
        migration.Production.AddKey("""{"AWS":"*"}""", """{"StringEquals":{"kms:CallerAccount":"987654321098","kms:ViaService":"s3.us-east-1.amazonaws.com"} }""");
        (await migration.OfProduction(Check)).ShouldBeHeld("1 key admit");
    }

    [Theory]
    [InlineData("""{"AWS":["arn:aws:iam::987654321098:root","arn:aws:iam::123456789012:root"]}""", "AWS arn:aws:iam::123456789012:root")]
    [InlineData("""{"Service":"logs.us-east-1.amazonaws.com"}""", "Service logs.us-east-1.amazonaws.com")]
    public async Task Are_broken_when_a_policy_admits(string principal, string who)
    {
        await using var migration = await TwinEstates.Arranged();
        var key = migration.Production.AddKey(principal);
        (await migration.OfProduction(Check)).ShouldBeBroken((key.Arn, $"statement \"s\" admits {who} to kms:*"));
    }

    [Theory]
    [InlineData("""{"AWS":"arn:aws:iam::123456789012:root"}""", "AWS arn:aws:iam::123456789012:root")]
    [InlineData("""{"AWS":"*"}""", "AWS *")]
    public async Task Are_broken_when_only_an_encryption_context_keeps_others_out_since_they_write_it_themselves(string principal, string who)
    {
        await using var migration = await TwinEstates.Arranged();
        var key = migration.Production.AddKey(principal, """{"ArnLike":{"kms:EncryptionContext:aws:logs:arn":"arn:aws:logs:us-east-1:987654321098:*"} }""");
        (await migration.OfProduction(Check)).ShouldBeBroken((key.Arn, $"statement \"s\" admits {who} to kms:*"));
    }

    [Fact]
    public async Task Are_held_when_an_encryption_context_pins_a_service()
    {
        await using var migration = await TwinEstates.Arranged();
        migration.Production.AddKey("""{"Service":"logs.us-east-1.amazonaws.com"}""", """{"ArnLike":{"kms:EncryptionContext:aws:logs:arn":"arn:aws:logs:us-east-1:987654321098:*"} }""");
        (await migration.OfProduction(Check)).ShouldBeHeld("1 key admit");
    }

    [Theory]
    [InlineData("arn:aws:iam::987654321098:role/pipeline")]
    [InlineData("dynamodb.us-east-1.amazonaws.com")]
    public async Task Are_held_when_a_grant_stays_inside(string grantee)
    {
        await using var migration = await TwinEstates.Arranged();
        migration.Production.AddKey(Own).Grants.Add(new("g1", grantee, ["Decrypt"], DateTimeOffset.UtcNow));
        (await migration.OfProduction(Check)).ShouldBeHeld("1 key admit");
    }

    [Fact]
    public async Task Are_broken_by_a_grant_to_the_source()
    {
        await using var migration = await TwinEstates.Arranged();
        var key = migration.Production.AddKey(Own);
        key.Grants.Add(new("g1", "arn:aws:iam::123456789012:role/r", ["Decrypt", "DescribeKey"], DateTimeOffset.UtcNow));
        (await migration.OfProduction(Check)).ShouldBeBroken((key.Arn, "the grant g1 lets arn:aws:iam::123456789012:role/r Decrypt, DescribeKey"));
    }

    [Fact]
    public async Task Are_unproven_by_a_grant_to_somebody_unknown()
    {
        await using var migration = await TwinEstates.Arranged();
        migration.Production.AddKey(Own).Grants.Add(new("g1", "AROACKCEVSQ6C2EXAMPLE", ["Decrypt"], DateTimeOffset.UtcNow));
        (await migration.OfProduction(Check)).ShouldBeUnproven("The grant g1");
    }

    [Theory]
    [InlineData("kms:ListKeys")]
    [InlineData("kms:DescribeKey")]
    [InlineData("kms:GetKeyPolicy")]
    [InlineData("kms:ListGrants")]
    public async Task Are_unproven_without(string operation)
    {
        await using var migration = await TwinEstates.Arranged();
        migration.Production.AddKey(Own);
        migration.Deny(migration.Production, operation);
        (await migration.OfProduction(Check)).ShouldBeUnproven(operation);
    }
}
