using Avesa.Validation.Checks.Alarms;
using Avesa.Validation.Tests.Checks.Isolation;
using Emulated = Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Tests.Checks.Alarms;

/// <summary>The alarm of plan 1.1, whatever it is called.</summary>
public sealed class ChargesOfAnAccount
{
    private const string Arn = "arn:aws:cloudwatch:us-east-1:987654321098:alarm:any";
    private const string Topic = "arn:aws:sns:us-east-1:987654321098:billing";
    private const string Subject = "AWS/Billing EstimatedCharges in us-east-1";

    private static readonly ChargesAreWatched Check = new("us-east-1");

    [Fact]
    public async Task Are_broken_when_no_alarm_watches_them()
    {
        await using var migration = await TwinEstates.Arranged();
        (await migration.OfProduction(Check)).ShouldBeBroken((Subject, "none among 0 alarms"));
    }

    [Fact]
    public async Task Are_held_when_one_is_heard()
    {
        await using var migration = await With(_ => { });
        (await migration.OfProduction(Check)).ShouldBeHeld("The alarm any tells arn:aws:sns:us-east-1:987654321098:billing");
    }

    [Fact]
    public async Task Are_broken_when_it_watches_one_service()
    {
        await using var migration = await With(alarm => alarm.Metric = Emulated.MetricKey.Of("AWS/Billing", "EstimatedCharges", ("Currency", "USD"), ("ServiceName", "AmazonS3")));
        (await migration.OfProduction(Check)).ShouldBeBroken((Subject, "none among 1 alarms"));
    }

    [Fact]
    public async Task Are_broken_when_it_is_raised_by_too_little()
    {
        await using var migration = await With(alarm => alarm.ComparisonOperator = "LessThanThreshold");
        (await migration.OfProduction(Check)).ShouldBeBroken((Subject, "none among 1 alarms"));
    }

    [Fact]
    public async Task Are_broken_when_nobody_hears_it()
    {
        await using var migration = await With(alarm => alarm.ActionsEnabled = false);
        (await migration.OfProduction(Check)).ShouldBeBroken((Arn, "disabled"));
    }

    [Fact]
    public async Task Are_broken_when_billing_tells_it_nothing()
    {
        await using var migration = await With(alarm => (alarm.State, alarm.StateSince) = ("INSUFFICIENT_DATA", DateTimeOffset.UnixEpoch));
        (await migration.OfProduction(Check)).ShouldBeBroken((Arn, "INSUFFICIENT_DATA since 1970-01-01 00:00:00Z"));
    }

    [Theory]
    [InlineData("monitoring:DescribeAlarms", "DescribeAlarms")]
    [InlineData("sns:ListSubscriptionsByTopic", "ListSubscriptionsByTopic")]
    public async Task Are_unproven_without(string operation, string told)
    {
        await using var migration = await With(_ => { });
        migration.Deny(migration.Production, operation);
        (await migration.OfProduction(Check)).ShouldBeUnproven(told);
    }

    private static async Task<EmulatedMigration> With(Action<Emulated.MetricAlarm> change)
    {
        var migration = await TwinEstates.Arranged();
        var alarm = new Emulated.MetricAlarm { Name = "any", Arn = Arn, Metric = Emulated.MetricKey.Of("AWS/Billing", "EstimatedCharges", ("Currency", "USD")), Statistic = "Maximum", Period = 21600, Threshold = 10 };
        alarm.AlarmActions.Add(Topic);
        change(alarm);
        migration.Production.Alarms["any"] = alarm;
        var topic = new Emulated.Topic { Name = "billing", Arn = Topic, Policy = Emulated.Topic.DefaultPolicy(Topic, migration.Production.Id) };
        topic.Subscriptions.Add(new Emulated.TopicSubscription($"{Topic}:1", "email", "finance@avesa.example", migration.Production.Id, Confirmed: true));
        migration.Production.Topics["billing"] = topic;
        return migration;
    }
}
