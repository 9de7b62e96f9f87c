using Avesa.Validation.Checks.Functions;
using Emulated = Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Tests.Checks.Functions;

public sealed class FunctionThatLooksForItsData : IClassFixture<EmulatedMigration>
{
    private static readonly FunctionFindsTable FindsTable = new("ingest", "TABLE", "Tenants");
    private static readonly FunctionFindsBucket FindsBucket = new("ingest", "BUCKET", "storage");

    private readonly EmulatedMigration migration;
    private readonly Emulated.Function function;

    public FunctionThatLooksForItsData(EmulatedMigration migration)
    {
        this.migration = migration;
        function = migration.Production.AddFunction();
        (function.Environment["TABLE"], function.Environment["BUCKET"]) = ("Tenants", "storage");
        migration.Production.AddTableWith("Tenants");
        migration.Production.AddBucket("storage");
    }

    [Fact]
    public async Task Is_held_when_the_variable_names_a_table_that_exists() =>
        (await migration.OfProduction(FindsTable)).ShouldBeHeld("ingest finds arn:aws:dynamodb:us-east-1:987654321098:table/Tenants under TABLE");

    [Fact]
    public async Task Is_held_when_the_variable_names_a_bucket_of_the_account() =>
        (await migration.OfProduction(FindsBucket)).ShouldBeHeld("ingest finds storage under BUCKET");

    [Fact]
    public async Task Is_broken_by_the_sources_names()
    {
        (function.Environment["TABLE"], function.Environment["BUCKET"]) = ("Tenants-prod", "storage-old");
        (await migration.OfProduction(FindsTable)).ShouldBeBroken((function.Arn, "another value in TABLE"));
        (await migration.OfProduction(FindsBucket)).ShouldBeBroken((function.Arn, "another value in BUCKET"));
    }

    [Fact]
    public async Task Is_broken_without_the_variable()
    {
        function.Environment.Clear();
        (await migration.OfProduction(FindsTable)).ShouldBeBroken((function.Arn, "no variable TABLE"));
        (await migration.OfProduction(FindsBucket)).ShouldBeBroken((function.Arn, "no variable BUCKET"));
    }

    [Fact]
    public async Task Is_broken_without_the_table()
    {
        migration.Production.Tables.Clear();
        (await migration.OfProduction(FindsTable)).ShouldBeBroken(("Tenants", "none"));
    }

    [Fact]
    public async Task Is_broken_when_only_the_source_has_the_bucket()
    {
        migration.Production.Buckets.Clear();
        migration.Source.AddBucket("storage");
        (await migration.OfProduction(FindsBucket)).ShouldBeBroken(("storage", "none of that name"));
        migration.Source.Buckets.Clear();
    }

    [Fact]
    public async Task Is_unproven_when_the_table_is_unreadable() =>
        (await migration.Without(migration.Production, "dynamodb:DescribeTable", () => migration.OfProduction(FindsTable))).ShouldBeUnproven("dynamodb:DescribeTable");

    [Fact]
    public async Task Is_unproven_when_the_buckets_are_unreadable() =>
        (await migration.Without(migration.Production, "s3:ListBuckets", () => migration.OfProduction(FindsBucket))).ShouldBeUnproven("s3:ListBuckets");
}
