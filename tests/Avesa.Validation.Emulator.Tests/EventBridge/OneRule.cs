using Amazon.EventBridge;
using Amazon.EventBridge.Model;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Tests.EventBridge;

[FromAwsDocs("https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_DescribeRule.html")]
[FromAwsDocs("https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_ListTargetsByRule.html")]
public sealed class OneRule : IClassFixture<TwoAccounts>
{
    private readonly TwoAccounts accounts;
    private readonly AmazonEventBridgeClient events;

    public OneRule(TwoAccounts accounts)
    {
        this.accounts = accounts;
        events = accounts.EventBridge(TwoAccounts.SourceKey);
        var rule = accounts.Source.AddRule("ConnectWise-hourly");
        rule.State = "DISABLED";
        rule.Targets.Add(new RuleTarget("Target0", "arn:aws:lambda:us-east-1:123456789012:function:ingestion", """{"tenant":"all"}""", Others: """{"RetryPolicy":{"MaximumRetryAttempts":2}}"""));
        accounts.Source.AddRule("pattern", null).EventPattern = """{"source":["aws.s3"]}""";
    }

    [Fact]
    public async Task Is_described_with_its_schedule_or_its_pattern()
    {
        var scheduled = await Describe("ConnectWise-hourly");
        var pattern = await Describe("pattern");

        scheduled.Arn.Should().Be("arn:aws:events:us-east-1:123456789012:rule/ConnectWise-hourly");
        scheduled.ScheduleExpression.Should().Be("rate(1 hour)");
        scheduled.State.Should().Be(RuleState.DISABLED);
        scheduled.EventPattern.Should().BeNull();
        scheduled.EventBusName.Should().Be("default");
        scheduled.CreatedBy.Should().Be("123456789012");
        pattern.EventPattern.Should().Be("""{"source":["aws.s3"]}""");
        pattern.ScheduleExpression.Should().BeNull();
    }

    [Fact]
    public async Task Lists_its_targets_whole()
    {
        var answer = await events.ListTargetsByRuleAsync(new ListTargetsByRuleRequest { Rule = "ConnectWise-hourly" }, TestContext.Current.CancellationToken);

        var target = answer.Targets.Should().ContainSingle().Subject;
        target.Id.Should().Be("Target0");
        target.Arn.Should().Be("arn:aws:lambda:us-east-1:123456789012:function:ingestion");
        target.Input.Should().Be("""{"tenant":"all"}""");
        target.RoleArn.Should().BeNull();
        target.RetryPolicy.MaximumRetryAttempts.Should().Be(2);
    }

    [Fact]
    public async Task Is_not_found_under_another_name()
    {
        var describing = () => Describe("absent");
        var listing = () => events.ListTargetsByRuleAsync(new ListTargetsByRuleRequest { Rule = "absent" }, TestContext.Current.CancellationToken);

        await describing.Should().ThrowAsync<ResourceNotFoundException>().WithMessage("Rule absent does not exist on EventBus default.");
        await listing.Should().ThrowAsync<ResourceNotFoundException>();
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoneventbridge.html")]
    public async Task Is_shown_only_to_who_may_see_it()
    {
        var user = accounts.Source.AddUser("rule-reader", """{"Effect":"Allow","Action":"events:DescribeRule","Resource":"arn:aws:events:us-east-1:123456789012:rule/ConnectWise-*"}""");
        using var limited = accounts.EventBridge(user);

        var seen = await limited.DescribeRuleAsync(new DescribeRuleRequest { Name = "ConnectWise-hourly" }, TestContext.Current.CancellationToken);
        var describing = () => limited.DescribeRuleAsync(new DescribeRuleRequest { Name = "pattern" }, TestContext.Current.CancellationToken);
        var listing = () => limited.ListRulesAsync(new ListRulesRequest(), TestContext.Current.CancellationToken);

        seen.Name.Should().Be("ConnectWise-hourly");
        (await describing.Should().ThrowAsync<AmazonEventBridgeException>()).Which.ErrorCode.Should().Be("AccessDeniedException");
        await listing.Should().ThrowAsync<AmazonEventBridgeException>().WithMessage("*events:ListRules on resource: arn:aws:events:us-east-1:123456789012:rule/* because*");
    }

    [Fact]
    public async Task Is_refused_to_another_account()
    {
        using var production = accounts.EventBridge(TwoAccounts.ProductionKey);

        var listing = () => production.ListRulesAsync(
            new ListRulesRequest { EventBusName = "arn:aws:events:us-east-1:123456789012:event-bus/default" }, TestContext.Current.CancellationToken);

        (await listing.Should().ThrowAsync<AmazonEventBridgeException>()).Which.ErrorCode.Should().Be("AccessDeniedException");
    }

    private Task<DescribeRuleResponse> Describe(string name) => events.DescribeRuleAsync(new DescribeRuleRequest { Name = name }, TestContext.Current.CancellationToken);
}
