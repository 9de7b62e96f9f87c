using System.Globalization;
using Amazon.EventBridge;
using Amazon.EventBridge.Model;

namespace Avesa.Validation.Emulator.Tests.EventBridge;

[FromAwsDocs("https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_ListRules.html")]
public sealed class ManyRules : IClassFixture<TwoAccounts>
{
    private readonly AmazonEventBridgeClient events;

    public ManyRules(TwoAccounts accounts)
    {
        events = accounts.EventBridge(TwoAccounts.SourceKey);
        for (var i = 0; i < 120; i++)
        {
            accounts.Source.AddRule(string.Create(CultureInfo.InvariantCulture, $"rule-{i:D3}")).Targets.Add(new("target", "arn:aws:lambda:us-east-1:123456789012:function:all"));
        }

        accounts.Source.AddRule("other");
        accounts.Production.AddRule("theirs");
    }

    [Fact]
    public async Task Come_a_hundred_a_page()
    {
        var first = await List(new ListRulesRequest());
        var second = await List(new ListRulesRequest { NextToken = first.NextToken });

        first.Rules.Should().HaveCount(100);
        second.NextToken.Should().BeNull();
        first.Rules.Concat(second.Rules).Select(rule => rule.Name).Should().OnlyHaveUniqueItems().And.HaveCount(121).And.NotContain("theirs");
    }

    [Fact]
    public async Task Are_narrowed_by_the_beginning_of_their_names()
    {
        var page = await List(new ListRulesRequest { NamePrefix = "rule-00", Limit = 4 });
        var next = await List(new ListRulesRequest { NamePrefix = "rule-00", NextToken = page.NextToken });
        var none = await List(new ListRulesRequest { NamePrefix = "ule" });

        page.Rules.Concat(next.Rules).Should().HaveCount(10);
        none.Rules.Should().BeNullOrEmpty();
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_ListRuleNamesByTarget.html")]
    public async Task Are_found_by_their_target()
    {
        var first = await events.ListRuleNamesByTargetAsync(
            new ListRuleNamesByTargetRequest { TargetArn = "arn:aws:lambda:us-east-1:123456789012:function:all" }, TestContext.Current.CancellationToken);
        var none = await events.ListRuleNamesByTargetAsync(
            new ListRuleNamesByTargetRequest { TargetArn = "arn:aws:lambda:us-east-1:123456789012:function:al" }, TestContext.Current.CancellationToken);

        first.RuleNames.Should().HaveCount(100).And.NotContain("other");
        first.NextToken.Should().NotBeNull();
        none.RuleNames.Should().BeNullOrEmpty();
    }

    [Theory]
    [InlineData("made-up")]
    [InlineData("cnVsZS0wMDA")]
    public async Task Are_refused_for_a_token_that_was_never_issued(string token)
    {
        var listing = () => List(new ListRulesRequest { NextToken = token });

        (await listing.Should().ThrowAsync<AmazonEventBridgeException>()).Which.ErrorCode.Should().Be("ValidationException");
    }

    [Fact]
    public async Task Are_on_no_other_bus()
    {
        var buses = await events.ListEventBusesAsync(new ListEventBusesRequest(), TestContext.Current.CancellationToken);
        var byArn = await List(new ListRulesRequest { EventBusName = buses.EventBuses[0].Arn, Limit = 1 });
        var listing = () => List(new ListRulesRequest { EventBusName = "custom" });

        buses.EventBuses.Should().ContainSingle().Which.Name.Should().Be("default");
        byArn.Rules.Should().HaveCount(1);
        await listing.Should().ThrowAsync<ResourceNotFoundException>().WithMessage("Event bus custom does not exist.");
    }

    private Task<ListRulesResponse> List(ListRulesRequest request) => events.ListRulesAsync(request, TestContext.Current.CancellationToken);
}
