using Amazon.EventBridge;
using Amazon.EventBridge.Model;
using Amazon.Scheduler;
using Amazon.Scheduler.Model;

namespace Avesa.Validation.Emulator.Tests.Compat;

[FromAwsDocs("https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_ListRules.html")]
[FromAwsDocs("https://docs.aws.amazon.com/scheduler/latest/APIReference/API_GetSchedule.html")]
[Collection(nameof(Moto))]
public sealed class SchedulesInMoto(Moto moto) : IDisposable
{
    private readonly AmazonEventBridgeClient events = new(AwsStub.Credentials, moto.Config<AmazonEventBridgeConfig>());
    private readonly AmazonSchedulerClient scheduler = new(AwsStub.Credentials, moto.Config<AmazonSchedulerConfig>());

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        events.Dispose();
        scheduler.Dispose();
    }

    [Fact]
    public async Task Are_rules_with_expression_and_state()
    {
        var rules = (await events.ListRulesAsync(new ListRulesRequest(), Cancelled)).Rules;
        var hourly = await events.DescribeRuleAsync(new DescribeRuleRequest { Name = "hourly" }, Cancelled);

        rules.Select(rule => (rule.Name, rule.State)).Should().BeEquivalentTo([("hourly", RuleState.ENABLED), ("other", RuleState.DISABLED)]);
        hourly.ScheduleExpression.Should().Be("rate(1 hour)");
        hourly.Description.Should().Be("ingestion");
        hourly.EventPattern.Should().BeNull();
    }

    [Fact]
    public async Task Are_rules_with_targets_found_from_both_ends()
    {
        var target = (await events.ListTargetsByRuleAsync(new ListTargetsByRuleRequest { Rule = "hourly" }, Cancelled)).Targets.Single();
        var names = (await events.ListRuleNamesByTargetAsync(new ListRuleNamesByTargetRequest { TargetArn = target.Arn }, Cancelled)).RuleNames;

        target.Arn.Should().EndWith(":function:avesa-connectwise-ingestion-prod");
        target.RetryPolicy.MaximumRetryAttempts.Should().Be(3);
        target.DeadLetterConfig.Arn.Should().EndWith(":work");
        names.Should().Equal("hourly");
    }

    [Fact]
    public async Task Are_on_the_default_bus()
    {
        var buses = (await events.ListEventBusesAsync(new ListEventBusesRequest(), Cancelled)).EventBuses;

        buses.Single().Name.Should().Be("default");
    }

    [Fact]
    public async Task Are_summaries_of_the_scheduler_whose_expression_is_elsewhere()
    {
        var summary = (await scheduler.Paginators.ListSchedules(new ListSchedulesRequest()).Schedules.ToListAsync(Cancelled)).Single();
        var schedule = await scheduler.GetScheduleAsync(new GetScheduleRequest { Name = summary.Name, GroupName = summary.GroupName }, Cancelled);
        var groups = await scheduler.Paginators.ListScheduleGroups(new ListScheduleGroupsRequest()).ScheduleGroups.ToListAsync(Cancelled);

        summary.State.Should().Be(ScheduleState.DISABLED);
        summary.Target.Arn.Should().Be(schedule.Target.Arn);
        schedule.ScheduleExpression.Should().Be("cron(0 2 * * ? *)");
        schedule.ScheduleExpressionTimezone.Should().Be("America/New_York");
        schedule.FlexibleTimeWindow.Mode.Should().Be(FlexibleTimeWindowMode.FLEXIBLE);
        schedule.FlexibleTimeWindow.MaximumWindowInMinutes.Should().Be(15);
        schedule.CreationDate!.Value.Should().BeAfter(DateTime.UnixEpoch.AddYears(50));
        groups.Select(group => group.Name).Should().BeEquivalentTo("default", "avesa");
    }

    [Fact]
    public async Task That_are_not_there_are_not_found()
    {
        var rule = () => events.DescribeRuleAsync(new DescribeRuleRequest { Name = "nobody" });
        var schedule = () => scheduler.GetScheduleAsync(new GetScheduleRequest { Name = "nobody" });

        await rule.Should().ThrowExactlyAsync<Amazon.EventBridge.Model.ResourceNotFoundException>();
        await schedule.Should().ThrowExactlyAsync<Amazon.Scheduler.Model.ResourceNotFoundException>();
    }
}
