using Avesa.Validation.Checks.Watch;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Tests.Checks.Identities;

namespace Avesa.Validation.Tests.Checks.Watch;

public sealed class CheckedBySecurityHub
{
    private const string Standard = "aws-foundational-security-best-practices/v/1.0.0";

    private static readonly StandardIsOn Check = new("us-east-1", Standard);

    [Fact]
    public async Task Is_broken_when_the_account_is_not_subscribed()
    {
        await using var migration = await People.Nobody();
        (await migration.OfProduction(Check)).ShouldBeBroken(("Security Hub in us-east-1", "the account is not subscribed"));
    }

    [Fact]
    public async Task Is_broken_with_another_standard_alone()
    {
        await using var migration = await With("x-aws-foundational-security-best-practices/v/1.0.0", "READY");
        (await migration.OfProduction(Check)).ShouldBeBroken(("arn:aws:securityhub:us-east-1:987654321098:hub/default", "1 others"));
    }

    [Fact]
    public async Task Is_held_when_the_standard_is_ready()
    {
        await using var migration = await With(Standard, "READY");
        (await migration.OfProduction(Check)).ShouldBeHeld($"Security Hub checks 987654321098 in us-east-1 by {Standard}.");
    }

    [Theory]
    [InlineData("INCOMPLETE")]
    [InlineData("FAILED")]
    [InlineData("DELETING")]
    public async Task Is_broken_when_it_is(string status)
    {
        await using var migration = await With(Standard, status);
        (await migration.OfProduction(Check)).ShouldBeBroken(($"arn:aws:securityhub:us-east-1::standards/{Standard}", status));
    }

    [Fact]
    public async Task Is_unproven_while_it_is_made()
    {
        await using var migration = await With(Standard, "PENDING");
        (await migration.OfProduction(Check)).ShouldBeUnproven("still making the controls");
    }

    [Theory]
    [InlineData("securityhub:DescribeHub")]
    [InlineData("securityhub:GetEnabledStandards")]
    public async Task Is_unproven_without(string operation)
    {
        await using var migration = await With(Standard, "READY");
        migration.Deny(migration.Production, operation);
        (await migration.OfProduction(Check)).ShouldBeUnproven(operation);
    }

    private static async Task<EmulatedMigration> With(string standard, string status)
    {
        var migration = await People.Nobody();
        var hub = new SecurityHub();
        hub.Standards[standard] = status;
        migration.Production.In("us-east-1").SecurityHub = hub;
        return migration;
    }
}
