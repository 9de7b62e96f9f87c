using Avesa.Validation.Checks.Alarms;
using Avesa.Validation.Tests.Checks.Isolation;
using Emulated = Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Tests.Checks.Alarms;

/// <summary>The alarm on a function's errors, and whether anybody hears it.</summary>
public sealed class WatchedFunction
{
    private const string Alarm = "arn:aws:cloudwatch:us-east-1:987654321098:alarm:ingest-errors";
    private const string Topic = "arn:aws:sns:us-east-1:987654321098:operations";

    private static readonly FunctionHasAlarm Watched = new("ingest", "Errors");
    private static readonly FunctionsAlarmIsHeard Heard = new("ingest", "Errors");

    [Fact]
    public async Task Is_held_when_the_first_error_tells_somebody()
    {
        await using var migration = await Arranged();
        (await migration.OfProduction(Watched)).ShouldBeHeld("ingest-errors watches Errors of ingest: Sum GreaterThanThreshold 0 in 1 × 5 minutes");
        (await migration.OfProduction(Heard)).ShouldBeHeld($"tells {Topic}, which has 1 confirmed (email).");
    }

    [Theory]
    [InlineData("AWS/Lambda", "Throttles", "ingest")]
    [InlineData("AWS/Lambda", "Errors", "ingest-2")]
    [InlineData("Other", "Errors", "ingest")]
    public async Task Is_broken_when_the_alarm_looks_elsewhere(string metricNamespace, string metric, string function)
    {
        await using var migration = await Arranged();
        Ingest(migration).Metric = Emulated.MetricKey.Of(metricNamespace, metric, ("FunctionName", function));
        (await migration.OfProduction(Watched)).ShouldBeBroken(("AWS/Lambda Errors of ingest", "none among 1 alarms"));
        (await migration.OfProduction(Heard)).ShouldBeBroken(("AWS/Lambda Errors of ingest", "none among 1 alarms"));
    }

    [Theory]
    [InlineData("Average", "GreaterThanThreshold", 0, 1)]
    [InlineData("Sum", "GreaterThanThreshold", 1, 1)]
    [InlineData("Sum", "LessThanThreshold", 0, 1)]
    [InlineData("Sum", "GreaterThanThreshold", 0, 3)]
    public async Task Is_broken_when_errors_pass_without_an_alarm(string statistic, string comparison, double threshold, int periods)
    {
        await using var migration = await Arranged();
        var alarm = Ingest(migration);
        (alarm.Statistic, alarm.ComparisonOperator, alarm.Threshold, alarm.EvaluationPeriods) = (statistic, comparison, threshold, periods);
        (await migration.OfProduction(Watched)).ShouldBeBroken((Alarm, FormattableString.Invariant($"{statistic} {comparison} {threshold} in {periods} × 5 minutes")));
    }

    [Fact]
    public async Task Is_broken_when_actions_are_disabled()
    {
        await using var migration = await Arranged();
        Ingest(migration).ActionsEnabled = false;
        (await migration.OfProduction(Heard)).ShouldBeBroken((Alarm, "disabled"));
    }

    [Theory]
    [InlineData(null, "no action")]
    [InlineData("arn:aws:swf:us-east-1:987654321098:action/actions/AWS_EC2.InstanceId.Stop/1.0", "arn:aws:swf:us-east-1:987654321098:action/actions/AWS_EC2.InstanceId.Stop/1.0")]
    public async Task Is_broken_when_no_action_is_a_topic(string? action, string observed)
    {
        await using var migration = await Arranged();
        Ingest(migration).AlarmActions.Clear();
        Ingest(migration).AlarmActions.AddRange(action is null ? [] : [action]);
        (await migration.OfProduction(Heard)).ShouldBeBroken((Alarm, observed));
    }

    [Fact]
    public async Task Is_broken_when_the_topic_is_not_there()
    {
        await using var migration = await Arranged();
        migration.Production.Topics.Clear();
        (await migration.OfProduction(Heard)).ShouldBeBroken((Topic, "none"));
    }

    [Theory]
    [InlineData(true, "1 that nobody has confirmed")]
    [InlineData(false, "no subscription")]
    public async Task Is_broken_when_nobody_has_confirmed(bool pending, string observed)
    {
        await using var migration = await Arranged();
        var topic = migration.Production.Topics["operations"];
        topic.Subscriptions.Clear();
        topic.Subscriptions.AddRange(pending ? [new Emulated.TopicSubscription($"{Topic}:1", "email", "a@avesa.example", "987654321098", false)] : []);
        (await migration.OfProduction(Heard)).ShouldBeBroken((Topic, observed));
    }

    [Theory]
    [InlineData("""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"events.amazonaws.com"},"Action":"SNS:Publish","Resource":"*"}]}""", "one that does not")]
    [InlineData("""{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"SNS:Publish","Resource":"*"}]}""", "one that denies it")]
    public async Task Is_broken_when_CloudWatch_may_not_publish(string policy, string observed)
    {
        await using var migration = await Arranged();
        migration.Production.Topics["operations"].Policy = policy.Replace("}]}", "}," + Reading + "]}", StringComparison.Ordinal);
        (await migration.OfProduction(Heard)).ShouldBeBroken((Topic, observed));
    }

    [Fact]
    public async Task Is_broken_when_CloudWatch_may_not_use_the_topics_key()
    {
        await using var migration = await Arranged();
        migration.Production.Topics["operations"].KmsKeyId = "alias/aws/sns";
        (await migration.OfProduction(Heard)).ShouldBeBroken((Topic, "the key alias/aws/sns, which CloudWatch may not use"));
    }

    [Fact]
    public async Task Is_held_when_one_of_two_topics_is_heard()
    {
        await using var migration = await Arranged();
        Ingest(migration).AlarmActions.Insert(0, $"{Topic}-2");
        (await migration.OfProduction(Heard)).ShouldBeHeld(Topic);
    }

    [Theory]
    [InlineData("monitoring:DescribeAlarms")]
    [InlineData("sns:GetTopicAttributes")]
    [InlineData("sns:ListSubscriptionsByTopic")]
    public async Task Is_unproven_when_it_cannot_be_read(string operation)
    {
        await using var migration = await Arranged();
        migration.Deny(migration.Production, operation);
        (await migration.OfProduction(Heard)).ShouldBeUnproven(operation);
    }

    private const string Reading = """{"Effect":"Allow","Principal":{"AWS":"987654321098"},"Action":["SNS:GetTopicAttributes","SNS:ListSubscriptionsByTopic"],"Resource":"*"}""";

    private static Emulated.MetricAlarm Ingest(EmulatedMigration migration) => migration.Production.Alarms["ingest-errors"];

    private static async Task<EmulatedMigration> Arranged()
    {
        var migration = await TwinEstates.Arranged();
        var alarm = new Emulated.MetricAlarm { Name = "ingest-errors", Arn = Alarm, Metric = Emulated.MetricKey.Of("AWS/Lambda", "Errors", ("FunctionName", "ingest")) };
        alarm.AlarmActions.Add(Topic);
        migration.Production.Alarms["ingest-errors"] = alarm;
        var topic = new Emulated.Topic { Name = "operations", Arn = Topic, Policy = Emulated.Topic.DefaultPolicy(Topic, "987654321098") };
        topic.Subscriptions.Add(new Emulated.TopicSubscription($"{Topic}:1", "email", "a@avesa.example", "987654321098", true));
        migration.Production.Topics["operations"] = topic;
        return migration;
    }
}
