using Avesa.Validation.Checks.Watch;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Tests.Checks.Identities;

namespace Avesa.Validation.Tests.Checks.Watch;

public sealed class RecordedRegion
{
    private const string Subject = "AWS Config recorder default in us-east-1";

    private static readonly RegionIsRecorded Check = new("us-east-1");

    [Fact]
    public async Task Is_broken_without_a_recorder()
    {
        await using var migration = await People.Nobody();
        (await migration.OfProduction(Check)).ShouldBeBroken(("AWS Config in us-east-1", "none"));
    }

    [Fact]
    public async Task Is_held_with_all_types()
    {
        await using var migration = await With(_ => { });
        (await migration.OfProduction(Check)).ShouldBeHeld("AWS Config records every type of resource of 987654321098 in us-east-1 (recorder default, last delivery SUCCESS)");
    }

    [Fact]
    public async Task Is_broken_when_the_recorder_is_off()
    {
        await using var migration = await With(recorder => recorder.Recording = false);
        (await migration.OfProduction(Check)).ShouldBeBroken((Subject, "switched off"));
    }

    [Fact]
    public async Task Is_broken_when_the_last_delivery_failed()
    {
        await using var migration = await With(recorder => (recorder.LastStatus, recorder.LastError) = ("FAILURE", "AccessDenied"));
        (await migration.OfProduction(Check)).ShouldBeBroken((Subject, "the last one failed (AccessDenied)"));
    }

    [Theory]
    [InlineData("INCLUSION_BY_RESOURCE_TYPES", "everything but AWS::S3::Bucket left out")]
    [InlineData("EXCLUSION_BY_RESOURCE_TYPES", "AWS::S3::Bucket left out")]
    public async Task Is_broken_when_types_are_left_out(string strategy, string observed)
    {
        await using var migration = await With(recorder =>
        {
            recorder.Strategy = strategy;
            recorder.Types.Add("AWS::S3::Bucket");
        });
        (await migration.OfProduction(Check)).ShouldBeBroken((Subject, observed));
    }

    [Fact]
    public async Task Is_asked_for_each_region_by_itself()
    {
        await using var migration = await With(_ => { });
        migration.Production.In("eu-west-1");
        (await migration.OfProduction(new RegionIsRecorded("eu-west-1"))).ShouldBeBroken(("AWS Config in eu-west-1", "none"));
    }

    [Fact]
    public async Task Is_unproven_where_the_account_has_not_enabled_it()
    {
        await using var migration = await With(_ => { });
        (await migration.OfProduction(new RegionIsRecorded("ap-east-1"))).ShouldBeUnproven("config:");
    }

    [Fact]
    public async Task Holds_iam_in_one_of_the_regions()
    {
        await using var migration = await With(recorder => recorder.GlobalTypes = false);
        migration.Production.In("eu-west-1").Recorder = new ConfigRecorder();
        (await migration.OfProduction(new IamIsRecorded(["us-east-1", "eu-west-1"]))).ShouldBeHeld("in eu-west-1");
        (await migration.OfProduction(new IamIsRecorded(["us-east-1"]))).ShouldBeBroken(("AWS Config in us-east-1", "in none"));
    }

    [Theory]
    [InlineData("config:DescribeConfigurationRecorders")]
    [InlineData("config:DescribeConfigurationRecorderStatus")]
    public async Task Is_unproven_without(string operation)
    {
        await using var migration = await With(_ => { });
        migration.Deny(migration.Production, operation);
        (await migration.OfProduction(Check)).ShouldBeUnproven(operation);
        (await migration.OfProduction(new IamIsRecorded(["us-east-1"]))).ShouldBeUnproven(operation);
    }

    private static async Task<EmulatedMigration> With(Action<ConfigRecorder> change)
    {
        var migration = await People.Nobody();
        var recorder = new ConfigRecorder();
        change(recorder);
        migration.Production.In("us-east-1").Recorder = recorder;
        return migration;
    }
}
