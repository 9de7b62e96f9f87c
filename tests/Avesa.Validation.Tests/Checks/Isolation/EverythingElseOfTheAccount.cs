using Avesa.Validation.Checks;
using Avesa.Validation.Checks.Isolation;
using Emulated = Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Tests.Checks.Isolation;

/// <summary>What no feature names holds or reaches customer data as well: a backfill function, a bucket of exports, a secret of the pipeline itself.</summary>
public sealed class EverythingElseOfTheAccount
{
    private const string Source = """{"AWS":"arn:aws:iam::123456789012:root"}""";

    private static readonly FunctionsAdmitNobodyElse Functions = new([TwinEstates.Function]);
    private static readonly BucketsAdmitNobodyElse Buckets = new(TwinEstates.Bucket);
    private static readonly SecretsAdmitNobodyElse Secrets = new(TwinEstates.Planned.Secrets);

    [Fact]
    public async Task Is_held_when_it_admits_nobody_else()
    {
        await using var migration = await TwinEstates.Arranged();
        migration.Production.AddFunction("backfill");
        AddBucket(migration);
        (await migration.OfProduction(Functions)).ShouldBeHeld("The policies, aliases and URLs of 2 functions, ingest among them");
        (await migration.OfProduction(Buckets)).ShouldBeHeld("of 2 buckets, data-prod among them");
    }

    [Fact]
    public async Task Is_broken_when_another_function_admits_the_source()
    {
        await using var migration = await TwinEstates.Arranged();
        var backfill = migration.Production.AddFunction("backfill");
        backfill.Policy = TwinEstates.Statement(Source, "lambda:InvokeFunction", resource: $"\"{backfill.Arn}\"");
        (await migration.OfProduction(Functions)).ShouldBeBroken((backfill.Arn, "statement \"s\" admits AWS arn:aws:iam::123456789012:root to lambda:InvokeFunction"));
    }

    [Fact]
    public async Task Is_broken_when_another_bucket_admits_the_source()
    {
        await using var migration = await TwinEstates.Arranged();
        AddBucket(migration).Policy = TwinEstates.Statement(Source, "s3:GetObject", resource: "\"arn:aws:s3:::exports/*\"");
        (await migration.OfProduction(Buckets)).ShouldBeBroken(("arn:aws:s3:::exports", "statement \"s\" admits AWS arn:aws:iam::123456789012:root to s3:GetObject"));
    }

    [Fact]
    public async Task Is_broken_when_another_secret_admits_the_source()
    {
        await using var migration = await TwinEstates.Arranged();
        migration.Production.AddSecret("pipeline/token", "value").ResourcePolicy = TwinEstates.Statement(Source, "secretsmanager:GetSecretValue", resource: "\"*\"");
        (await migration.OfProduction(Secrets)).ShouldBeBroken(("secret pipeline/token", "statement \"s\" admits AWS arn:aws:iam::123456789012:root to secretsmanager:GetSecretValue"));
    }

    [Fact]
    public async Task Is_broken_when_a_named_function_or_bucket_is_absent()
    {
        await using var migration = await TwinEstates.Arranged();
        (await migration.OfProduction(new FunctionsAdmitNobodyElse(["absent"]))).ShouldBeBroken(("absent", "none"));
        (await migration.OfProduction(new BucketsAdmitNobodyElse("absent"))).ShouldBeBroken(("absent", "none of that name"));
    }

    [Theory]
    [InlineData("lambda:ListFunctions")]
    [InlineData("lambda:GetPolicy")]
    [InlineData("lambda:ListAliases")]
    [InlineData("lambda:ListFunctionUrlConfigs")]
    public Task Is_unproven_for_functions_without(string operation) => IsUnprovenWithout(operation, Functions);

    [Theory]
    [InlineData("s3:ListBuckets")]
    [InlineData("s3:GetBucketPolicy")]
    [InlineData("s3:GetBucketAcl")]
    public Task Is_unproven_for_buckets_without(string operation) => IsUnprovenWithout(operation, Buckets);

    private static async Task IsUnprovenWithout(string operation, ICheck check)
    {
        await using var migration = await TwinEstates.Arranged();
        migration.Deny(migration.Production, operation);
        (await migration.OfProduction(check)).Should().BeOfType<Avesa.Validation.Verdicts.Unproven>();
    }

    private static Emulated.Bucket AddBucket(EmulatedMigration migration) => migration.Production.Buckets["exports"] = new Emulated.Bucket
    {
        Name = "exports",
        Owner = migration.Production,
        Region = "us-east-1",
        PublicAccessBlock = Emulated.PublicAccessBlock.All,
    };
}
