using Amazon.EventBridge;
using Amazon.Runtime;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Tests.EventBridge;

internal static class RulesOf
{
    public static AmazonEventBridgeClient EventBridge(this TwoAccounts accounts, AWSCredentials key) => new(key, accounts.Config<AmazonEventBridgeConfig>());

    public static EventRule AddRule(this Account account, string name, string? schedule = "rate(1 hour)")
    {
        var rule = new EventRule { Name = name, Arn = account.ArnOf("events", $"rule/{name}"), ScheduleExpression = schedule };
        account.Rules[name] = rule;
        return rule;
    }
}
