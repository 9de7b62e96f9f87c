using Avesa.Validation.Checks.Alarms;
using Avesa.Validation.Tests.Checks.Isolation;
using Emulated = Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Tests.Checks.Alarms;

/// <summary>The alarm of plan 8.2.</summary>
public sealed class MonthlyCost
{
    private const string Name = "monthly";
    private const string Arn = "arn:aws:cloudwatch:us-east-1:987654321098:alarm:monthly";
    private const string Topic = "arn:aws:sns:us-east-1:987654321098:billing";

    private static readonly AlarmIsAsPlanned Check = new(
        Name, "us-east-1", new PlannedAlarm("AWS/Billing EstimatedCharges", "Currency=USD", "Maximum GreaterThanThreshold 1000", "1 x 86400", "billing"));
    private static readonly AlarmHasData Data = new(Name, "us-east-1");

    [Fact]
    public async Task Is_held_when_it_is_the_plans()
    {
        await using var migration = await Arranged(_ => { });
        (await migration.OfProduction(Check)).ShouldBeHeld("The alarm monthly in us-east-1 is as planned");
        (await migration.OfProduction(Data)).ShouldBeHeld("is OK since");
    }

    [Fact]
    public async Task Is_broken_when_there_is_none()
    {
        await using var migration = await TwinEstates.Arranged();
        (await migration.OfProduction(Check)).ShouldBeBroken((Name, "none among 0 alarms"));
        (await migration.OfProduction(new AlarmIsHeard(Name, "us-east-1"))).ShouldBeBroken((Name, "none among 0 alarms"));
        (await migration.OfProduction(Data)).ShouldBeBroken((Name, "none among 0 alarms"));
    }

    public static TheoryData<string, Action<Emulated.MetricAlarm>> Differences() => new()
    {
        { "metric AWS/Billing Charges", alarm => alarm.Metric = Emulated.MetricKey.Of("AWS/Billing", "Charges", ("Currency", "USD")) },
        { "dimensions Currency=USD,ServiceName=AmazonS3", alarm => alarm.Metric = Emulated.MetricKey.Of("AWS/Billing", "EstimatedCharges", ("ServiceName", "AmazonS3"), ("Currency", "USD")) },
        { "raised by Average GreaterThanThreshold 1000", alarm => alarm.Statistic = "Average" },
        { "raised by Maximum LessThanThreshold 1000", alarm => alarm.ComparisonOperator = "LessThanThreshold" },
        { "raised by Maximum GreaterThanThreshold 1000.5", alarm => alarm.Threshold = 1000.5 },
        { "periods 1 x 3600", alarm => alarm.Period = 3600 },
        { "periods 2 x 86400", alarm => alarm.EvaluationPeriods = 2 },
        { "actions disabled", alarm => alarm.ActionsEnabled = false },
        { "none", alarm => alarm.AlarmActions.Clear() },
    };

    [Theory]
    [MemberData(nameof(Differences), DisableDiscoveryEnumeration = true)]
    public async Task Is_broken_when_a_member_differs(string observed, Action<Emulated.MetricAlarm> change)
    {
        await using var migration = await Arranged(change);
        (await migration.OfProduction(Check)).ShouldBeBroken((Arn, observed));
    }

    [Fact]
    public async Task Is_broken_when_it_has_had_no_data_for_a_day()
    {
        await using var migration = await Arranged(alarm => (alarm.State, alarm.StateSince) = ("INSUFFICIENT_DATA", DateTimeOffset.UtcNow.AddHours(-25)));
        (await migration.OfProduction(Data)).Should().BeOfType<Avesa.Validation.Verdicts.Broken>().Which.Findings.Should().ContainSingle().Which.Observed.Should().StartWith("INSUFFICIENT_DATA since");
    }

    [Fact]
    public async Task Is_unproven_when_it_is_too_new_to_have_data()
    {
        await using var migration = await Arranged(alarm => (alarm.State, alarm.StateSince) = ("INSUFFICIENT_DATA", DateTimeOffset.UtcNow.AddHours(-23)));
        (await migration.OfProduction(Data)).ShouldBeUnproven("look again after");
    }

    [Fact]
    public async Task Is_unproven_when_it_cannot_be_read()
    {
        await using var migration = await Arranged(_ => { });
        migration.Deny(migration.Production, "monitoring:DescribeAlarms");
        (await migration.OfProduction(Check)).ShouldBeUnproven("monitoring:DescribeAlarms");
        (await migration.OfProduction(Data)).ShouldBeUnproven("monitoring:DescribeAlarms");
    }

    private static async Task<EmulatedMigration> Arranged(Action<Emulated.MetricAlarm> change)
    {
        var migration = await TwinEstates.Arranged();
        var alarm = new Emulated.MetricAlarm
        {
            Name = Name,
            Arn = Arn,
            Metric = Emulated.MetricKey.Of("AWS/Billing", "EstimatedCharges", ("Currency", "USD")),
            Statistic = "Maximum",
            Period = 86400,
            Threshold = 1000,
            StateSince = DateTimeOffset.UtcNow.AddDays(-2),
        };
        alarm.AlarmActions.Add(Topic);
        change(alarm);
        migration.Production.Alarms[Name] = alarm;
        return migration;
    }
}
