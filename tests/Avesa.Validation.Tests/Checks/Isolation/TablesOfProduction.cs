using Avesa.Validation.Checks.Isolation;

namespace Avesa.Validation.Tests.Checks.Isolation;

public sealed class TablesOfProduction
{
    private static readonly TablesAdmitNobodyElse Check = new([TwinEstates.Table]);

    [Fact]
    public async Task Are_held_without_policies()
    {
        await using var migration = await TwinEstates.Arranged();
        migration.Production.AddTable("Other");
        (await migration.OfProduction(Check)).ShouldBeHeld("The policies of 2 tables, Tenants among them, admit nobody but account 987654321098");
    }

    [Fact]
    public async Task Are_unproven_when_one_is_absent()
    {
        await using var migration = await TwinEstates.Arranged();
        migration.Production.Tables.TryRemove(TwinEstates.Table, out _);
        (await migration.OfProduction(Check)).ShouldBeUnproven("no table Tenants");
    }

    [Fact]
    public async Task Are_unproven_when_none_is_named()
    {
        await using var migration = await TwinEstates.Arranged();
        (await migration.OfProduction(new TablesAdmitNobodyElse([]))).ShouldBeUnproven("No table is named");
    }

    [Theory]
    [InlineData(TwinEstates.Table)]
    [InlineData("Tenants-drill")]
    public async Task Are_broken_when_a_policy_admits_the_source(string name)
    {
        await using var migration = await TwinEstates.Arranged();
        var table = migration.Production.AddTable(name);
        table.ResourcePolicy = TwinEstates.Statement("""{"AWS":"123456789012"}""", "dynamodb:GetItem", resource: $"\"{table.Arn}\"");
        (await migration.OfProduction(Check)).ShouldBeBroken((table.Arn, "statement \"s\" admits AWS 123456789012 to dynamodb:GetItem"));
    }

    [Theory]
    [InlineData("dynamodb:ListTables")]
    [InlineData("dynamodb:DescribeTable")]
    [InlineData("dynamodb:GetResourcePolicy")]
    public async Task Are_unproven_without(string operation)
    {
        await using var migration = await TwinEstates.Arranged();
        migration.Deny(migration.Production, operation);
        (await migration.OfProduction(Check)).ShouldBeUnproven(operation);
    }
}
