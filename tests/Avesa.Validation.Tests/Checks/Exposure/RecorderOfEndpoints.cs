using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Tests.Checks.Exposure;

/// <summary>What AWS Config's recorder has to do before its lists show that no endpoint is there.</summary>
public sealed class RecorderOfEndpoints
{
    [Fact]
    public async Task Is_in_the_evidence_with_when_it_recorded_last()
    {
        await using var migration = await With(new ConfigRecorder { Started = new DateTimeOffset(2026, 3, 1, 4, 0, 0, TimeSpan.Zero) });
        (await migration.OfProduction(PublicEndpoints.Check)).ShouldBeHeld(
            "(recorder default, last event SUCCESS since 2026-03-01 04:00:00Z; it sees what was made some minutes later): no load balancer, API, distribution, instance or container service. "
            + "No other region was looked at, but for CloudFront, which AWS Config records in us-east-1 alone.");
    }

    [Fact]
    public async Task Is_in_the_evidence_beside_endpoints_that_are_protected()
    {
        const string Balancer = "arn:aws:elasticloadbalancing:us-east-1:987654321098:loadbalancer/app/portal/1";
        await using var migration = await With(new ConfigRecorder());
        var region = migration.Production.In("us-east-1");
        (region.Discovered[Balancer], region.WebAcls[Balancer]) = ("AWS::ElasticLoadBalancingV2::LoadBalancer", "shield");
        (await migration.OfProduction(PublicEndpoints.Check)).ShouldBeHeld("it sees what was made some minutes later). No other region was looked at");
    }

    [Fact]
    public async Task Is_too_late_to_be_told_in_minutes_where_it_looks_daily()
    {
        await using var daily = await With(new ConfigRecorder { Frequency = "DAILY" });
        (await daily.OfProduction(PublicEndpoints.Check)).ShouldBeHeld("it sees what was made up to a day later");
        await using var excepted = await With(new ConfigRecorder { Frequencies = { ["AWS::EC2::Instance"] = "DAILY" } });
        (await excepted.OfProduction(PublicEndpoints.Check)).ShouldBeHeld("it sees what was made up to a day later");
        await using var other = await With(new ConfigRecorder { Frequencies = { ["AWS::S3::Bucket"] = "DAILY" } });
        (await other.OfProduction(PublicEndpoints.Check)).ShouldBeHeld("it sees what was made some minutes later");
    }

    [Fact]
    public async Task Proves_nothing_after_a_failure()
    {
        await using var migration = await With(new ConfigRecorder { LastStatus = "FAILURE", LastError = "AccessDenied", Started = DateTimeOffset.UnixEpoch });
        (await migration.OfProduction(PublicEndpoints.Check)).ShouldBeUnproven("recorder default in us-east-1 could not record its last event (FAILURE, AccessDenied since 1970-01-01 00:00:00Z), so what no stack has made would not be seen");
    }

    [Theory]
    [InlineData("AWS::ElasticLoadBalancingV2::LoadBalancer")]
    [InlineData("AWS::CloudFront::Distribution")]
    [InlineData("AWS::Lambda::Function")]
    public async Task Proves_nothing_of_what_it_leaves_out(string type)
    {
        await using var migration = await With(new ConfigRecorder { Strategy = "EXCLUSION_BY_RESOURCE_TYPES", Types = { type, "AWS::S3::Bucket" } });
        (await migration.OfProduction(PublicEndpoints.Check)).ShouldBeUnproven($"recorder default in us-east-1 leaves out {type}, so what no stack has made would not be seen");
    }

    [Fact]
    public async Task Proves_nothing_of_what_it_was_not_told_to_record()
    {
        await using var migration = await With(new ConfigRecorder { Strategy = "INCLUSION_BY_RESOURCE_TYPES", Types = { "AWS::Lambda::Function", "AWS::EC2::Instance" } });
        (await migration.OfProduction(PublicEndpoints.Check)).ShouldBeUnproven("leaves out AWS::ElasticLoadBalancingV2::LoadBalancer, AWS::AppSync::GraphQLApi");
    }

    [Fact]
    public async Task May_leave_out_what_is_no_endpoint()
    {
        await using var migration = await With(new ConfigRecorder { Strategy = "EXCLUSION_BY_RESOURCE_TYPES", Types = { "AWS::S3::Bucket" } });
        (await migration.OfProduction(PublicEndpoints.Check)).ShouldBeHeld("WAF is not applicable");
    }

    [Fact]
    public async Task Does_not_hide_an_endpoint_that_was_found_although_it_failed()
    {
        await using var migration = await With(new ConfigRecorder { LastStatus = "FAILURE" });
        migration.Production.In("us-east-1").Discovered["xyz"] = "AWS::ApiGatewayV2::Api";
        (await migration.OfProduction(PublicEndpoints.Check)).Should().BeOfType<Verdicts.Broken>()
            .Which.Besides.Should().ContainSingle().Which.Should().Contain("(FAILURE, no code since");
    }

    [Theory]
    [InlineData("PENDING")]
    [InlineData("NOT_APPLICABLE")]
    public async Task May_be_at_work_or_have_had_nothing_to_record(string status)
    {
        await using var migration = await With(new ConfigRecorder { LastStatus = status });
        (await migration.OfProduction(PublicEndpoints.Check)).ShouldBeHeld($"last event {status}");
    }

    [Fact]
    public async Task Proves_nothing_in_a_state_that_nobody_knows()
    {
        await using var migration = await With(new ConfigRecorder { LastStatus = "PAUSED" });
        (await migration.OfProduction(PublicEndpoints.Check)).ShouldBeUnproven("(PAUSED, no code");
    }

    private static async Task<EmulatedMigration> With(ConfigRecorder recorder)
    {
        var migration = await PublicEndpoints.With(("AWS::Lambda::Function", "ingest"));
        migration.Production.In("us-east-1").Recorder = recorder;
        return migration;
    }
}
