using Avesa.Validation.Checks;
using Avesa.Validation.Checks.Isolation;
using Emulated = Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Tests.Checks.Isolation;

public sealed class FunctionsThatPointElsewhere
{
    private static readonly IMigrationCheck OfProduction = new ProductionPointsAtProduction(TwinEstates.Planned);
    private static readonly IMigrationCheck OfSource = new SourcePointsAtSource(TwinEstates.Planned);

    [Fact]
    public async Task Are_none_in_production()
    {
        await using var migration = await TwinEstates.Arranged();
        (await migration.OfBoth(OfProduction)).ShouldBeHeld(
            "None of 1 function of the production account, ingest among them, names account 123456789012, the bucket data or a table of the source account");
    }

    [Fact]
    public async Task Are_none_in_the_source()
    {
        await using var migration = await TwinEstates.Arranged();
        (await migration.OfBoth(OfSource)).ShouldBeHeld("None of 1 function of the source account, ingest among them, names account 987654321098, the bucket data-prod");
    }

    [Theory]
    [InlineData("123456789012", "account 123456789012")]
    [InlineData("arn:aws:sqs:us-east-1:123456789012:queue", "account 123456789012")]
    [InlineData("data", "the bucket data")]
    [InlineData("s3://data/raw", "the bucket data")]
    [InlineData("https://data.s3.amazonaws.com/raw", "the bucket data")]
    [InlineData("Tenants-prod", "the table Tenants-prod")]
    public async Task Are_found_in_production_by_a_value_of_the_environment(string value, string seen)
    {
        await using var migration = await TwinEstates.Arranged();
        var function = migration.Production.Functions[TwinEstates.Function];
        function.Environment["ELSEWHERE"] = value;
        (await migration.OfBoth(OfProduction)).ShouldBeBroken((function.Arn, $"the environment variable ELSEWHERE names {seen}"));
    }

    [Theory]
    [InlineData("91234567890123")]
    [InlineData("data-prod")]
    [InlineData("s3://data-prod/raw")]
    [InlineData("my.data")]
    [InlineData("data.example.org")]
    [InlineData("database")]
    [InlineData("Tenants-prod-archive")]
    public async Task Are_not_found_by_a_longer_name(string value)
    {
        await using var migration = await TwinEstates.Arranged();
        migration.Production.Functions[TwinEstates.Function].Environment["NEAR"] = value;
        (await migration.OfBoth(OfProduction)).ShouldBeHeld("None of 1 function");
    }

    [Fact]
    public async Task Are_found_among_functions_that_the_feature_does_not_name_and_their_values_are_not_told()
    {
        await using var migration = await TwinEstates.Arranged();
        var other = new Emulated.Function { Name = "other", Arn = migration.Production.ArnOf("lambda", "function:other"), Role = "arn:aws:iam::987654321098:role/pipeline" };
        other.Environment["DSN"] = "postgres://admin:hunter2@db.123456789012.example";
        migration.Production.Functions["other"] = other;
        var verdict = await migration.OfBoth(OfProduction);
        verdict.ShouldBeBroken((other.Arn, "the environment variable DSN names account 123456789012"));
        verdict.ToString().Should().NotContain("hunter2");
    }

    [Fact]
    public async Task Are_found_by_an_event_source()
    {
        await using var migration = await TwinEstates.Arranged();
        var function = migration.Production.Functions[TwinEstates.Function];
        function.EventSources.Add(new Emulated.EventSourceMapping(Guid.NewGuid().ToString(), "arn:aws:sqs:us-east-1:123456789012:queue", "Enabled", 10, DateTimeOffset.UtcNow));
        (await migration.OfBoth(OfProduction)).ShouldBeBroken((function.Arn, "an event source names account 123456789012"));
    }

    [Theory]
    [InlineData("arn:aws:iam::987654321098:role/x", "account 987654321098")]
    [InlineData("data-prod", "the bucket data-prod")]
    [InlineData("Tenants", "the table Tenants")]
    public async Task Are_found_in_the_source(string value, string seen)
    {
        await using var migration = await TwinEstates.Arranged();
        var function = migration.Source.Functions[TwinEstates.Function];
        function.Environment["ELSEWHERE"] = value;
        (await migration.OfBoth(OfSource)).ShouldBeBroken((function.Arn, $"the environment variable ELSEWHERE names {seen}"));
    }

    [Fact]
    public async Task Are_not_found_by_the_name_of_a_table_that_the_account_has_too()
    {
        await using var migration = await TwinEstates.Arranged();
        migration.Source.AddTable(TwinEstates.Table);
        migration.Source.Functions[TwinEstates.Function].Environment["OWN"] = TwinEstates.Table;
        (await migration.OfBoth(OfSource)).ShouldBeHeld("None of 1 function");
    }

    [Fact]
    public async Task Are_unproven_when_a_named_function_is_absent()
    {
        await using var migration = await TwinEstates.Arranged();
        migration.Source.Functions.TryRemove(TwinEstates.Function, out _);
        (await migration.OfBoth(OfSource)).ShouldBeUnproven("The source account has no function ingest");
    }

    [Theory]
    [InlineData("lambda:ListFunctions")]
    [InlineData("lambda:ListEventSourceMappings")]
    [InlineData("dynamodb:ListTables")]
    public async Task Are_unproven_without(string operation)
    {
        await using var migration = await TwinEstates.Arranged();
        migration.Deny(migration.Production, operation);
        (await migration.OfBoth(OfProduction)).ShouldBeUnproven(operation);
    }
}
