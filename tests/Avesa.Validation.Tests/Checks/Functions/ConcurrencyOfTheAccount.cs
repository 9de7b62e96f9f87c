using Avesa.Validation.Checks.Functions;

namespace Avesa.Validation.Tests.Checks.Functions;

public sealed class ConcurrencyOfTheAccount
{
    private const string Quota = "Lambda concurrency of account 987654321098 in us-east-1";

    private static readonly ConcurrencyCoversFunctions Check = new(["one", "two"], 3);

    [Fact]
    public async Task Is_held_when_everything_fits()
    {
        await using var migration = await Arranged(10);
        (await migration.OfProduction(Check)).ShouldBeHeld("runs 10 functions at once, 10 of them unreserved: enough for 2 functions 3 times each");
    }

    [Fact]
    public async Task Is_broken_when_the_quota_is_too_small()
    {
        await using var migration = await Arranged(5);
        (await migration.OfProduction(Check)).ShouldBeBroken((Quota, "5 of a quota of 5"));
    }

    [Fact]
    public async Task Is_broken_when_others_reserve_it()
    {
        await using var migration = await Arranged(100);
        migration.Production.AddFunction("other").ReservedConcurrency = 95;
        (await migration.OfProduction(Check)).ShouldBeBroken((Quota, "5 of a quota of 100"));
    }

    [Fact]
    public async Task Is_broken_when_a_function_reserves_too_little_for_itself()
    {
        await using var migration = await Arranged(100);
        migration.Production.Functions["two"].ReservedConcurrency = 2;
        (await migration.OfProduction(Check)).ShouldBeBroken(("arn:aws:lambda:us-east-1:987654321098:function:two", "2"));
    }

    [Fact]
    public async Task Is_unproven_without_the_functions()
    {
        await using var migration = await Arranged(100);
        (await migration.OfProduction(Check with { Functions = ["one", "three"] })).ShouldBeUnproven("There is no function three");
    }

    [Theory]
    [InlineData("lambda:GetAccountSettings")]
    [InlineData("lambda:GetFunction")]
    public async Task Is_unproven_when_it_cannot_be_read(string operation)
    {
        await using var migration = await Arranged(100);
        migration.Deny(migration.Production, operation);
        (await migration.OfProduction(Check)).ShouldBeUnproven(operation);
    }

    private static async Task<EmulatedMigration> Arranged(int quota)
    {
        var migration = new EmulatedMigration();
        await migration.InitializeAsync();
        migration.Production.ConcurrentExecutions = quota;
        migration.Production.AddFunction("one");
        migration.Production.AddFunction("two");
        return migration;
    }
}
