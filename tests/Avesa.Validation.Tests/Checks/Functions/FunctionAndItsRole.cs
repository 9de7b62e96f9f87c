using Avesa.Validation.Checks.Functions;
using Emulated = Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Tests.Checks.Functions;

public sealed class FunctionAndItsRole(EmulatedMigration migration) : IClassFixture<EmulatedMigration>
{
    private const string Lambda = "lambda.amazonaws.com";
    private static readonly LambdaMayAssumeRole Check = new("ingest");

    private readonly Emulated.Function function = migration.Production.AddFunction();

    private Emulated.IamRole Role => migration.Production.Roles["ingest-role"];

    [Fact]
    public async Task Is_held_when_the_role_trusts_Lambda() =>
        (await migration.OfProduction(Check)).ShouldBeHeld("ingest-role, the role of ingest, trusts lambda.amazonaws.com");

    [Fact]
    public async Task Is_held_when_the_trust_is_for_its_own_account()
    {
        Role.TrustPolicy = PolicyTexts.Trust(Lambda, """{"StringEquals":{"aws:SourceAccount":"987654321098"}}""");
        (await migration.OfProduction(Check)).ShouldBeHeld("trusts lambda.amazonaws.com");
    }

    [Fact]
    public async Task Is_broken_when_the_role_does_not_exist()
    {
        migration.Production.Roles.Clear();
        (await migration.OfProduction(Check)).ShouldBeBroken((function.Arn, "no such role"));
    }

    [Fact]
    public async Task Is_broken_when_the_role_is_the_other_accounts()
    {
        function.Role = "arn:aws:iam::123456789012:role/ingest-role";
        (await migration.OfProduction(Check)).ShouldBeBroken((function.Arn, $"the role {Role.Arn}"));
    }

    [Fact]
    public async Task Is_broken_when_the_role_trusts_another_service()
    {
        Role.TrustPolicy = PolicyTexts.Trust("ec2.amazonaws.com");
        (await migration.OfProduction(Check)).ShouldBeBroken((Role.Arn, "none"));
    }

    [Fact]
    public async Task Is_broken_when_the_trust_is_for_another_account()
    {
        Role.TrustPolicy = PolicyTexts.Trust(Lambda, """{"StringEquals":{"aws:SourceAccount":"123456789012"}}""");
        (await migration.OfProduction(Check)).ShouldBeBroken((Role.Arn, "none"));
    }

    [Fact]
    public async Task Is_broken_when_the_trust_is_denied()
    {
        Role.TrustPolicy = PolicyTexts.Trust(Lambda, effect: "Deny");
        (await migration.OfProduction(Check)).ShouldBeBroken((Role.Arn, "a denial in \"Trust\""));
    }

    [Fact]
    public async Task Is_unproven_when_the_trust_hangs_on_an_unknown_condition()
    {
        Role.TrustPolicy = PolicyTexts.Trust(Lambda, """{"StringEquals":{"aws:SourceOrgID":"o-1"}}""");
        (await migration.OfProduction(Check)).ShouldBeUnproven("hangs on the condition of its statement \"Trust\"");
    }

    [Fact]
    public async Task Is_unproven_when_the_role_is_unreadable() =>
        (await migration.Without(migration.Production, "iam:GetRole", () => migration.OfProduction(Check))).ShouldBeUnproven("iam:GetRole");
}
