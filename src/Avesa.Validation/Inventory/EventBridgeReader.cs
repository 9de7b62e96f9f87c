using System.Runtime.CompilerServices;
using Amazon.EventBridge;
using Amazon.EventBridge.Model;
using Avesa.Validation.Accounts;

namespace Avesa.Validation.Inventory;

/// <summary>Reads EventBridge. Scheduled rules live on the default bus only.</summary>
/// <remarks>https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-rule-schedule.html</remarks>
public sealed class EventBridgeReader(IAmazonEventBridge client, Memo facts)
{
    /// <summary>Every target of every scheduled rule.</summary>
    public Task<IReadOnlyList<ScheduleFacts>> Schedules() => facts.Once<IReadOnlyList<ScheduleFacts>>("events:Schedules", async token =>
    {
        var rules = await ListRules(token).Where(rule => !string.IsNullOrEmpty(rule.ScheduleExpression)).ToListAsync(token);
        return [.. (await Task.WhenAll(rules.Select(rule => Targets(rule, token)))).SelectMany(targets => targets)];
    });

    private async Task<IReadOnlyList<ScheduleFacts>> Targets(Rule rule, CancellationToken cancellationToken)
    {
        List<ScheduleFacts> targets = [];
        var request = new ListTargetsByRuleRequest { Rule = rule.Name };
        do
        {
            ListTargetsByRuleResponse page;
            try
            {
                page = await client.ListTargetsByRuleAsync(request, cancellationToken);
            }
            catch (ResourceNotFoundException)
            {
                // The rule was deleted since it was listed.
                return [];
            }

            targets.AddRange((page.Targets ?? []).Select(target => new ScheduleFacts(
                ScheduleKind.Rule,
                rule.Name,
                rule.Arn.Required("ListRules: Arn"),
                rule.ScheduleExpression,

                // There is more than one way to be enabled.
                rule.State.Required("ListRules: State") != RuleState.DISABLED,
                target.Arn.Required("ListTargetsByRule: Arn"),
                target.RoleArn)));
            request.NextToken = page.NextToken;
        }
        while (!string.IsNullOrEmpty(request.NextToken));
        return targets;
    }

    private async IAsyncEnumerable<Rule> ListRules([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = new ListRulesRequest();
        do
        {
            var page = await client.ListRulesAsync(request, cancellationToken);
            foreach (var rule in page.Rules ?? [])
            {
                yield return rule;
            }

            request.NextToken = page.NextToken;
        }
        while (!string.IsNullOrEmpty(request.NextToken));
    }
}
