using Avesa.Validation.Checks.Accounts;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Tests.Checks.Isolation;

namespace Avesa.Validation.Tests.Checks.Accounts;

public sealed class ProductionsAccount
{
    private static readonly ProductionIsItsOwnAccount Check = new(["dev", "staging"]);

    [Fact]
    public async Task Is_held_when_nothing_in_it_is_of_another_environment()
    {
        await using var migration = await TwinEstates.Arranged();
        migration.Production.AddTable("devices");
        (await migration.OfBoth(Check)).ShouldBeHeld("Production is 987654321098 and the source is 123456789012; none of the");
    }

    [Theory]
    [InlineData("Tenants-dev")]
    [InlineData("staging-tenants")]
    [InlineData("tenants.DEV.old")]
    public async Task Is_broken_when_a_name_tells_another(string table)
    {
        await using var migration = await TwinEstates.Arranged();
        migration.Production.AddTable(table);
        (await migration.OfBoth(Check)).ShouldBeBroken(($"table {table}", "a table of theirs"));
    }

    [Fact]
    public async Task Is_unproven_while_it_is_empty()
    {
        await using var migration = new EmulatedMigration();
        await migration.InitializeAsync();
        (await migration.OfBoth(Check)).ShouldBeUnproven("holds nothing yet");
    }

    [Theory]
    [InlineData("cloudformation:DescribeStacks")]
    [InlineData("lambda:ListFunctions")]
    [InlineData("dynamodb:ListTables")]
    [InlineData("s3:ListBuckets")]
    [InlineData("secretsmanager:ListSecrets")]
    public async Task Is_unproven_without(string operation)
    {
        await using var migration = await TwinEstates.Arranged();
        migration.Deny(migration.Production, operation);
        (await migration.OfBoth(Check)).Should().BeOfType<Verdicts.Unproven>();
    }
}

public sealed class OrganizationOfProduction
{
    private static readonly OrganizationIsSound Check = new();

    [Fact]
    public async Task Is_optional()
    {
        await using var migration = await TwinEstates.Arranged();
        (await migration.OfBoth(Check)).ShouldBeHeld("belongs to no organization, which the plan recommends and does not ask for");
    }

    [Fact]
    public async Task Is_held_when_somebody_else_manages_it()
    {
        await using var migration = await With("ALL", "111122223333");
        (await migration.OfBoth(Check)).ShouldBeHeld("is a member of the organization o-1 with all features, which 111122223333 manages");
    }

    [Theory]
    [InlineData("CONSOLIDATED_BILLING", "111122223333", "consolidated billing alone")]
    [InlineData("ALL", "987654321098", "987654321098, which is production")]
    [InlineData("ALL", "123456789012", "123456789012, which is the source")]
    public async Task Is_broken_when_it_does_not_protect(string features, string management, string observed)
    {
        await using var migration = await With(features, management);
        (await migration.OfBoth(Check)).ShouldBeBroken(("organization o-1", observed));
    }

    [Fact]
    public async Task Is_unproven_when_it_cannot_be_read()
    {
        await using var migration = await With("ALL", "111122223333");
        migration.Deny(migration.Production, "organizations:DescribeOrganization");
        (await migration.OfBoth(Check)).ShouldBeUnproven("organizations:DescribeOrganization");
    }

    private static async Task<EmulatedMigration> With(string features, string management)
    {
        var migration = await TwinEstates.Arranged();
        migration.Production.Organization = new Organization("o-1", features, management);
        return migration;
    }
}
