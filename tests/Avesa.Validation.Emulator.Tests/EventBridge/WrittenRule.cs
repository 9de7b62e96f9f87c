using System.Text.Json.Nodes;

namespace Avesa.Validation.Emulator.Tests.EventBridge;

[FromAwsDocs("https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutRule.html")]
[FromAwsDocs("https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutTargets.html")]
public sealed class WrittenRule(TwoAccounts accounts) : IClassFixture<TwoAccounts>
{
    [Fact]
    public async Task Is_stored_enabled()
    {
        var (status, answer) = await Call("PutRule", """{"Name":"new","ScheduleExpression":"cron(15 * * * ? *)","Description":"transform"}""");

        status.Should().Be(200);
        answer["RuleArn"]!.GetValue<string>().Should().Be("arn:aws:events:us-east-1:123456789012:rule/new");
        accounts.Source.Rules["new"].Should().BeEquivalentTo(new { ScheduleExpression = "cron(15 * * * ? *)", Description = "transform", State = "ENABLED" });
    }

    [Fact]
    public async Task Loses_what_a_second_request_leaves_out_but_keeps_its_targets()
    {
        var rule = accounts.Source.AddRule("again");
        (rule.Description, rule.State) = ("old", "DISABLED");
        rule.Targets.Add(new("a", "arn:aws:lambda:us-east-1:123456789012:function:a"));

        await Call("PutRule", """{"Name":"again","ScheduleExpression":"rate(5 minutes)"}""");

        accounts.Source.Rules["again"].Should().BeEquivalentTo(new { ScheduleExpression = "rate(5 minutes)", Description = (string?)null, State = "ENABLED" });
        accounts.Source.Rules["again"].Targets.Should().HaveCount(1);
    }

    [Fact]
    public async Task Is_switched_off_and_on()
    {
        var rule = accounts.Source.AddRule("switched");

        await Call("DisableRule", """{"Name":"switched"}""");
        rule.State.Should().Be("DISABLED");

        await Call("EnableRule", """{"Name":"switched"}""");
        rule.State.Should().Be("ENABLED");
    }

    [Fact]
    public async Task Takes_targets_by_their_id_and_five_at_most()
    {
        var rule = accounts.Source.AddRule("targets");
        rule.Targets.Add(new("a", "arn:aws:lambda:us-east-1:123456789012:function:old"));

        var (status, answer) = await Call("PutTargets", $$"""{"Rule":"targets","Targets":[{{Target("a")}},{{Target("b")}}]}""");
        var (refused, error) = await Call("PutTargets", $$"""{"Rule":"targets","Targets":[{{Target("c")}},{{Target("d")}},{{Target("e")}},{{Target("f")}}]}""");

        status.Should().Be(200);
        answer["FailedEntryCount"]!.GetValue<int>().Should().Be(0);
        rule.Targets.Select(target => (target.Id, target.Arn, target.Others)).Should().Equal(
            ("a", "arn:aws:lambda:us-east-1:123456789012:function:a", """{"InputPath":"$.detail"}"""), ("b", "arn:aws:lambda:us-east-1:123456789012:function:b", """{"InputPath":"$.detail"}"""));
        refused.Should().Be(400);
        error["__type"]!.GetValue<string>().Should().Be("LimitExceededException");
    }

    [Theory]
    [InlineData("PutRule", """{"Name":"wrong"}""", "ValidationException", "Parameter(s) EventPattern or ScheduleExpression must be specified.")]
    [InlineData("PutRule", """{"Name":"wrong","ScheduleExpression":"rate(1 hours)"}""", "ValidationException", "Parameter ScheduleExpression is not valid.")]
    [InlineData("PutRule", """{"Name":"wrong","ScheduleExpression":"cron(15 * * *)"}""", "ValidationException", "Parameter ScheduleExpression is not valid.")]
    [InlineData("PutRule", """{"Name":"wrong","EventPattern":"[]"}""", "InvalidEventPatternException", "Event pattern is not valid. Reason: Filter is not an object")]
    [InlineData("PutRule", """{"Name":"wrong/name","ScheduleExpression":"rate(1 hour)"}""", "ValidationException", "1 validation error detected: Value 'wrong/name' at 'name' failed*")]
    [InlineData("PutTargets", """{"Rule":"absent","Targets":[{"Id":"a","Arn":"arn:aws:lambda:us-east-1:123456789012:function:a"}]}""", "ResourceNotFoundException", "Rule absent does not exist on EventBus default.")]
    [InlineData("PutTargets", """{"Rule":"absent","Targets":[{"Id":"a","Arn":"function"}]}""", "ValidationException", "Parameter function is not valid. Reason: Provided Arn is not in correct format.")]
    [InlineData("EnableRule", """{"Name":"absent"}""", "ResourceNotFoundException", "Rule absent does not exist on EventBus default.")]
    [InlineData("DisableRule", "{}", "ValidationException", "1 validation error detected: Value null at 'name' failed to satisfy constraint: Member must not be null")]
    public async Task Is_refused_when_the_request_is_wrong(string operation, string input, string code, string message)
    {
        var (status, error) = await Call(operation, input);

        status.Should().Be(400);
        error["__type"]!.GetValue<string>().Should().Be(code);
        error["message"]!.GetValue<string>().Should().Match(message);
        accounts.Source.Rules.Keys.Should().NotContain(["wrong", "wrong/name"]);
    }

    private static string Target(string id) => $$"""{"Id":"{{id}}","Arn":"arn:aws:lambda:us-east-1:123456789012:function:{{id}}","InputPath":"$.detail"}""";

    private Task<(int Status, JsonNode Body)> Call(string operation, string input) =>
        accounts.Call(TwoAccounts.SourceKey, "events", $"AWSEvents.{operation}", (JsonObject)JsonNode.Parse(input)!);
}
