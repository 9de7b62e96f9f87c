using Avesa.Validation.Checks.Isolation;
using Emulated = Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Tests.Checks.Isolation;

public sealed class FunctionOfProduction
{
    private static readonly FunctionAdmitsNobodyElse Check = new(TwinEstates.Function);

    [Fact]
    public async Task Is_held_when_only_its_own_rule_may_invoke_it()
    {
        await using var migration = await TwinEstates.Arranged();
        (await migration.OfProduction(Check)).ShouldBeHeld("The policies of ingest, its 0 aliases and 0 URLs admit nobody but account 987654321098");
    }

    [Fact]
    public async Task Is_broken_when_there_is_none()
    {
        await using var migration = await TwinEstates.Arranged();
        migration.Production.Functions.TryRemove(TwinEstates.Function, out _);
        (await migration.OfProduction(Check)).ShouldBeBroken((TwinEstates.Function, "none"));
    }

    [Theory]
    [InlineData("""{"Service":"events.amazonaws.com"}""", null, "Service events.amazonaws.com")]
    [InlineData("""{"Service":"events.amazonaws.com"}""", """{"ArnLike":{"AWS:SourceArn":"arn:aws:events:us-east-1:123456789012:rule/hourly"} }""", "Service events.amazonaws.com")]
    [InlineData("""{"AWS":"arn:aws:iam::123456789012:root"}""", null, "AWS arn:aws:iam::123456789012:root")]
    public async Task Is_broken_when_its_policy_admits(string principal, string? condition, string who)
    {
        await using var migration = await TwinEstates.Arranged();
        var function = Of(migration);
        function.Policy = TwinEstates.Statement(principal, "lambda:InvokeFunction", condition, $"\"{function.Arn}\"");
        (await migration.OfProduction(Check)).ShouldBeBroken((function.Arn, $"statement \"s\" admits {who} to lambda:InvokeFunction"));
    }

    [Fact]
    public async Task Is_broken_when_the_policy_of_an_alias_admits_the_source()
    {
        await using var migration = await TwinEstates.Arranged();
        var function = Of(migration);
        function.Publish();
        function.Aliases["live"] = "1";
        function.QualifiedPolicies["live"] = TwinEstates.Statement("""{"AWS":"123456789012"}""", "lambda:InvokeFunction", resource: $"\"{function.Arn}:live\"");
        (await migration.OfProduction(Check)).ShouldBeBroken(($"{function.Arn}:live", "statement \"s\" admits AWS 123456789012 to lambda:InvokeFunction"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("live")]
    public async Task Is_broken_when_a_URL_is_open_to_the_world(string? alias)
    {
        await using var migration = await TwinEstates.Arranged();
        var function = Of(migration);
        function.Publish();
        function.Aliases["live"] = "1";
        function.Urls.Add(new Emulated.FunctionUrl(TwinEstates.Url, "NONE", alias));
        (await migration.OfProduction(Check)).ShouldBeBroken((function.Arn, $"{TwinEstates.Url} with AuthType NONE"));
    }

    [Fact]
    public async Task Is_held_when_a_URL_needs_a_signature()
    {
        await using var migration = await TwinEstates.Arranged();
        Of(migration).Urls.Add(new Emulated.FunctionUrl(TwinEstates.Url, "AWS_IAM"));
        (await migration.OfProduction(Check)).ShouldBeHeld("and 1 URL admit");
    }

    [Theory]
    [InlineData("lambda:GetFunction")]
    [InlineData("lambda:GetPolicy")]
    [InlineData("lambda:ListFunctionUrlConfigs")]
    [InlineData("lambda:ListAliases")]
    public async Task Is_unproven_without(string operation)
    {
        await using var migration = await TwinEstates.Arranged();
        migration.Deny(migration.Production, operation);
        (await migration.OfProduction(Check)).ShouldBeUnproven(operation);
    }

    private static Emulated.Function Of(EmulatedMigration migration) => migration.Production.Functions[TwinEstates.Function];
}
