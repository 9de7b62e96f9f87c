using System.Globalization;
using Amazon.CloudWatch;
using Amazon.CloudWatch.Model;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Tests.CloudWatch;

[FromAwsDocs("https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DescribeAlarms.html")]
public sealed class Alarms : IClassFixture<TwoAccounts>, IDisposable
{
    private const string Topic = "arn:aws:sns:us-east-1:987654321098:billing-alerts";
    private static readonly DateTimeOffset Since = new(2026, 11, 20, 7, 0, 0, TimeSpan.Zero);

    private readonly AmazonCloudWatchClient cloudWatch;

    public Alarms(TwoAccounts accounts)
    {
        cloudWatch = new AmazonCloudWatchClient(TwoAccounts.ProductionKey, accounts.Config<AmazonCloudWatchConfig>());
        for (var number = 0; number < 119; number++)
        {
            Add(accounts.Production, string.Create(CultureInfo.InvariantCulture, $"errors-{number:D3}"));
        }

        var cost = Add(accounts.Production, "monthly-cost");
        (cost.Metric, cost.Statistic, cost.Period, cost.Threshold, cost.Description, cost.State) =
            (MetricKey.Of("AWS/Billing", "EstimatedCharges", ("Currency", "USD")), "Maximum", 86400, 1000, "too much", "INSUFFICIENT_DATA");
        cost.AlarmActions.Add(Topic);
    }

    public void Dispose() => cloudWatch.Dispose();

    [Fact]
    public async Task Are_shown_with_everything_that_decides_them()
    {
        var alarm = (await Describe(new DescribeAlarmsRequest { AlarmNames = ["monthly-cost"] })).MetricAlarms.Should().ContainSingle().Subject;

        (alarm.AlarmName, alarm.AlarmArn).Should().Be(("monthly-cost", "arn:aws:cloudwatch:us-east-1:987654321098:alarm:monthly-cost"));
        (alarm.Namespace, alarm.MetricName, alarm.Statistic, alarm.Period, alarm.EvaluationPeriods).Should().Be(("AWS/Billing", "EstimatedCharges", Statistic.Maximum, 86400, 1));
        (alarm.Threshold, alarm.ComparisonOperator, alarm.ActionsEnabled).Should().Be((1000d, ComparisonOperator.GreaterThanThreshold, true));
        (alarm.StateValue, alarm.StateTransitionedTimestamp, alarm.AlarmDescription).Should().Be((StateValue.INSUFFICIENT_DATA, Since.UtcDateTime, "too much"));
        alarm.Dimensions.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Name = "Currency", Value = "USD" });
        alarm.AlarmActions.Should().Equal(Topic);
    }

    [Fact]
    public async Task Are_listed_fifty_a_page()
    {
        var first = await Describe(new DescribeAlarmsRequest());
        var all = await cloudWatch.Paginators.DescribeAlarms(new DescribeAlarmsRequest()).MetricAlarms.ToListAsync(TestContext.Current.CancellationToken);

        first.MetricAlarms.Should().HaveCount(50);
        all.Should().HaveCount(120).And.OnlyHaveUniqueItems(alarm => alarm.AlarmName);
    }

    [Fact]
    public async Task Are_narrowed_by_state_action_and_prefix()
    {
        (await Describe(new DescribeAlarmsRequest { StateValue = StateValue.INSUFFICIENT_DATA })).MetricAlarms.Should().ContainSingle();
        (await Describe(new DescribeAlarmsRequest { ActionPrefix = Topic })).MetricAlarms.Should().ContainSingle();
        (await Describe(new DescribeAlarmsRequest { AlarmNamePrefix = "errors-01" })).MetricAlarms.Should().HaveCount(10);
        ((await Describe(new DescribeAlarmsRequest { AlarmTypes = ["CompositeAlarm"] })).MetricAlarms ?? []).Should().BeEmpty("none is composed of others");
    }

    [Fact]
    public async Task Refuse_a_token_of_another_listing()
    {
        var token = (await Describe(new DescribeAlarmsRequest())).NextToken;

        var other = () => Describe(new DescribeAlarmsRequest { AlarmNamePrefix = "errors", NextToken = token });

        await other.Should().ThrowAsync<InvalidNextTokenException>();
    }

    private static Model.MetricAlarm Add(Model.Account account, string name) => account.Alarms[name] = new Model.MetricAlarm
    {
        Name = name,
        Arn = account.ArnOf("cloudwatch", $"alarm:{name}"),
        Metric = MetricKey.Of("AWS/Lambda", "Errors", ("FunctionName", "ingest")),
        StateSince = Since,
    };

    private Task<DescribeAlarmsResponse> Describe(DescribeAlarmsRequest request) => cloudWatch.DescribeAlarmsAsync(request, TestContext.Current.CancellationToken);
}
