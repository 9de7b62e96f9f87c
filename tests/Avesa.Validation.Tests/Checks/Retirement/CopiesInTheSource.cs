using Avesa.Validation.Checks.Retirement;
using Avesa.Validation.Estate;
using Avesa.Validation.Tests.Checks.Isolation;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Tests.Checks.Retirement;

/// <summary>The source's copies of customer data and secrets.</summary>
public sealed class CopiesInTheSource
{
    private const string Keeper = "arn:aws:iam::123456789012:user/administrator";
    private const string Fenced = $$"""{"StringNotEquals":{"aws:PrincipalArn":"{{Keeper}}"} }""";

    private static readonly TableIsFenced Table = new("Tenants-prod", [Keeper]);
    private static readonly BucketIsFenced Bucket = new("data", [Keeper]);
    private static readonly SecretsAreFenced Secrets = new(new SecretNames("tenant/{tenant_id}/prod"), [Keeper]);
    private static readonly SecretsWereRotated Rotated = new(new SecretNames("tenant/{tenant_id}/prod"));

    public static TheoryData<string> Kinds { get; } = ["table", "bucket", "secret"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Are_held_when_everybody_else_is_denied(string kind)
    {
        await using var migration = await TwinEstates.Arranged();
        Fence(migration, Fenced);
        (await Of(migration, kind)).Should().BeOfType<Held>().Which.Because.Should().Contain(Keeper);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Are_broken_without_a_policy(string kind)
    {
        await using var migration = await TwinEstates.Arranged();
        (await Of(migration, kind)).Should().BeOfType<Broken>().Which.Findings.Should().Contain(finding => finding.Observed == "no policy");
    }

    [Theory]
    [InlineData("""{"StringNotEquals":{"aws:PrincipalArn":["arn:aws:iam::123456789012:user/administrator","arn:aws:iam::123456789012:user/developer"]} }""", "arn:aws:iam::123456789012:user/developer")]
    [InlineData("""{"StringNotLike":{"aws:PrincipalArn":"arn:aws:iam::123456789012:*"} }""", "leaves")]
    [InlineData("""{"StringEquals":{"aws:PrincipalArn":"arn:aws:iam::123456789012:user/developer"} }""", "leaves")]
    [InlineData("""{"Bool":{"aws:SecureTransport":"false"} }""", "leaves")]
    public async Task Are_broken_when_the_denial_leaves_others_out(string condition, string observed)
    {
        await using var migration = await TwinEstates.Arranged();
        Fence(migration, condition);
        foreach (var kind in (string[])["table", "bucket", "secret"])
        {
            (await Of(migration, kind)).Should().BeOfType<Broken>(kind).Which.Findings.Should().Contain(finding => finding.Observed.Contains(observed, StringComparison.Ordinal), kind);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Are_held_when_they_are_gone_and_others_are_not(string kind)
    {
        await using var migration = await TwinEstates.Arranged();
        Destroy(migration);
        migration.Source.AddTable("other");
        migration.Source.AddBucket("other");
        migration.Source.AddSecret("other");
        (await Of(migration, kind)).Should().BeOfType<Held>().Which.Because.Should().Contain("any more (among 1)");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Are_unproven_when_nothing_is_seen_at_all(string kind)
    {
        await using var migration = await TwinEstates.Arranged();
        Destroy(migration);
        (await Of(migration, kind)).Should().BeOfType<Unproven>();
    }

    [Theory]
    [InlineData("table", "dynamodb:GetResourcePolicy")]
    [InlineData("table", "dynamodb:ListTables")]
    [InlineData("bucket", "s3:GetBucketPolicy")]
    [InlineData("secret", "secretsmanager:GetResourcePolicy")]
    public async Task Are_unproven_when_they_cannot_be_read(string kind, string operation)
    {
        await using var migration = await TwinEstates.Arranged();
        Fence(migration, Fenced);
        migration.Deny(migration.Source, operation);
        (await Of(migration, kind)).ShouldBeUnproven(operation);
    }

    [Fact]
    public async Task Hold_credentials_that_still_work()
    {
        await using var migration = await TwinEstates.Arranged();
        (await migration.OfBoth(Rotated)).ShouldBeBroken(("tenant/acme/prod", "the same"));
    }

    [Fact]
    public async Task Hold_credentials_that_are_worth_nothing()
    {
        await using var migration = await TwinEstates.Arranged();
        migration.Production.Secrets["tenant/acme/prod"].Versions[0].Text = "another";
        (await migration.OfBoth(Rotated)).ShouldBeHeld("The current values of 1 secret of production all differ");
    }

    [Fact]
    public async Task Cannot_be_compared_when_they_are_gone_or_have_no_value()
    {
        await using var migration = await TwinEstates.Arranged();
        migration.Production.Secrets["tenant/acme/prod"].Versions[0].Stages.Clear();
        (await migration.OfBoth(Rotated)).ShouldBeUnproven("no current value");
        Destroy(migration);
        (await migration.OfBoth(Rotated)).ShouldBeUnproven("no value can be compared");
    }

    [Fact]
    public async Task Cannot_be_compared_by_whoever_may_not_read_values()
    {
        await using var migration = await TwinEstates.Arranged();
        migration.Deny(migration.Production, "secretsmanager:GetSecretValue");
        (await migration.OfBoth(Rotated)).ShouldBeUnproven("secretsmanager:GetSecretValue");
    }

    private static Task<Verdict> Of(EmulatedMigration migration, string kind) => migration.OfSource(kind switch
    {
        "table" => Table,
        "bucket" => Bucket,
        _ => Secrets,
    });

    private static void Fence(EmulatedMigration migration, string condition)
    {
        migration.Source.Tables["Tenants-prod"].ResourcePolicy = Policy("\"dynamodb:*\"", condition);
        migration.Source.Buckets["data"].Policy = Policy("""["s3:*Object*","s3:ListBucket"]""", condition);
        migration.Source.Secrets["tenant/acme/prod"].ResourcePolicy = Policy("\"secretsmanager:*SecretValue\"", condition);
    }

    private static string Policy(string actions, string condition) => PolicyTexts.Policy(PolicyTexts.Of("Deny", "\"*\"", actions, "\"*\"", condition));

    private static void Destroy(EmulatedMigration migration)
    {
        migration.Source.Tables.Clear();
        migration.Source.Buckets.Clear();
        migration.Source.Secrets.Clear();
    }
}
