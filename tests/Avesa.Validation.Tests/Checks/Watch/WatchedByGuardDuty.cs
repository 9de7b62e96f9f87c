using Avesa.Validation.Checks.Watch;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Tests.Checks.Identities;

namespace Avesa.Validation.Tests.Checks.Watch;

public sealed class WatchedByGuardDuty
{
    private const string Subject = "GuardDuty in us-east-1";

    private static readonly GuardDutyIsOn Check = new("us-east-1");
    private static readonly GuardDutyProtects OfS3 = new("us-east-1", Protection.Parse("S3 Protection"));

    [Fact]
    public async Task Is_broken_without_a_detector()
    {
        await using var migration = await People.Nobody();
        (await migration.OfProduction(Check)).ShouldBeBroken((Subject, "none"));
        (await migration.OfProduction(OfS3)).ShouldBeBroken((Subject, "none"));
    }

    [Fact]
    public async Task Is_broken_with_a_suspended_one()
    {
        await using var migration = await With(detector => detector.Enabled = false);
        (await migration.OfProduction(Check)).ShouldBeBroken((Subject, "suspended"));
    }

    [Fact]
    public async Task Is_held_when_it_is_on()
    {
        await using var migration = await With(detector => detector.Features.Add("S3_DATA_EVENTS"));
        (await migration.OfProduction(Check)).ShouldBeHeld("GuardDuty watches 987654321098 in us-east-1 (detector d1)");
        (await migration.OfProduction(OfS3)).ShouldBeHeld("GuardDuty has S3 Protection on in us-east-1.");
    }

    [Fact]
    public async Task Is_broken_where_a_protection_is_off()
    {
        await using var migration = await With(_ => { });
        (await migration.OfProduction(OfS3)).ShouldBeBroken((Subject, "off"));
    }

    [Theory]
    [InlineData("guardduty:ListDetectors")]
    [InlineData("guardduty:GetDetector")]
    public async Task Is_unproven_without(string operation)
    {
        await using var migration = await With(_ => { });
        migration.Deny(migration.Production, operation);
        (await migration.OfProduction(Check)).ShouldBeUnproven(operation);
    }

    [Fact]
    public void Knows_its_protections()
    {
        var parse = () => Protection.Parse("S3");
        parse.Should().Throw<FormatException>().WithMessage("*write S3 Protection, Lambda Protection*");
    }

    private static async Task<EmulatedMigration> With(Action<Detector> change)
    {
        var migration = await People.Nobody();
        var detector = new Detector { Id = "d1" };
        change(detector);
        migration.Production.In("us-east-1").Detector = detector;
        return migration;
    }
}
