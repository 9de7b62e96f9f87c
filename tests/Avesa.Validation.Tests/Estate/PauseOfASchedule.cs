using Avesa.Validation.Estate;

namespace Avesa.Validation.Tests.Estate;

public sealed class PauseOfASchedule
{
    [Theory]
    [InlineData("rate(1 minute)", 1)]
    [InlineData("rate(90 minutes)", 90)]
    [InlineData("rate(1 hour)", 60)]
    [InlineData("rate(12 hours)", 720)]
    [InlineData("rate(2 days)", 2880)]
    [InlineData("cron(15 * * * ? *)", 60)]
    [InlineData("cron(15 * ? * * *)", 60)]
    [InlineData("cron(0/15 * * * ? *)", 15)]
    [InlineData("cron(*/20 * * * ? *)", 20)]
    [InlineData("cron(0,10 * * * ? *)", 50)]
    [InlineData("cron(0 8-18 * * ? *)", 14 * 60)]
    [InlineData("cron(30 3 * * ? *)", 24 * 60)]
    [InlineData("cron(0 */6 * * ? *)", 6 * 60)]
    public void Is_the_longest_between_two_runs(string expression, int minutes) => SchedulePeriod.Longest(expression).Should().Be(TimeSpan.FromMinutes(minutes));

    [Theory]
    [InlineData("")]
    [InlineData("hourly")]
    [InlineData("rate(1)")]
    [InlineData("rate(0 hours)")]
    [InlineData("rate(1 week)")]
    [InlineData("cron(15 * * *)")]
    [InlineData("cron(60 * * * ? *)")]
    [InlineData("cron(15 24 * * ? *)")]
    [InlineData("cron(0/0 * * * ? *)")]
    [InlineData("cron(15 * 1 * ? *)")]
    [InlineData("cron(15 8 ? * MON-FRI *)")]
    [InlineData("cron(15 8 L * ? *)")]
    [InlineData("at(2026-11-23T02:45:00)")]
    public void Is_unknown_of(string expression) => SchedulePeriod.Longest(expression).Should().BeNull();
}
