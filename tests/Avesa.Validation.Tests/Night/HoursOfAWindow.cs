using Avesa.Validation.Night;
using static Avesa.Validation.Tests.Night.Nights;

namespace Avesa.Validation.Tests.Night;

public sealed class HoursOfAWindow
{
    [Theory]
    [InlineData("2026-11-21T07:07:00Z", "2026-11-21T07:00:00Z")] // Standard time.
    [InlineData("2026-07-18T06:07:00Z", "2026-07-18T06:00:00Z")] // Daylight saving time: what the plan calls EST is EDT.
    [InlineData("2026-11-21T06:10:00Z", "2026-11-21T07:00:00Z")] // Stopped early.
    [InlineData("2026-11-21T10:59:00Z", "2026-11-21T07:00:00Z")]
    public void Are_the_plans_where_the_stop_lies_in_its_window(string stopped, string begins) => OfThePlan.Of(Utc(stopped)).Begin.Should().Be(Utc(begins));

    [Theory]
    [InlineData("2026-11-23T02:00:00-05:00")] // A Monday.
    [InlineData("2026-11-21T14:00:00-05:00")] // Saturday afternoon.
    [InlineData("2026-11-21T06:00:00-05:00")] // The window is over.
    [InlineData("2026-11-21T00:59:00-05:00")] // Too early to be of this window.
    public void Are_counted_from_the_stop_where_the_night_was_put_off(string stopped)
    {
        var night = OfThePlan.Of(Utc(stopped));

        (night.Begin, night.AsPlanned).Should().Be((Utc(stopped), false));
        night.Line(Restart)!.At.Should().Be(Utc(stopped).AddMinutes(45));
    }

    [Fact]
    public void Are_those_of_whoever_knows_better() => OfThePlan.Of(Utc("2026-11-21T07:07:00Z"), Utc("2026-11-21T07:05:00Z")).Begin.Should().Be(Utc("2026-11-21T07:05:00Z"));

    [Fact]
    public void End_after_four_hours_of_which_the_last_two_are_for_the_way_back()
    {
        var night = OfThePlan.Of(Begin);

        (night.End, night.LastRollback, night.AsPlanned).Should().Be((Utc("2026-11-21T11:00:00Z"), Utc("2026-11-21T09:00:00Z"), true));
        night.Lines.Select(line => (line.At - Begin).TotalMinutes).Should().Equal(0, 15, 30, 45, 60, 120, 180);
        night.Lines.Select(line => line.Until).Should().Equal([.. night.Lines.Skip(1).Select(line => line.At), night.End], "each has until the next one begins");
    }

    [Fact]
    public void Begin_when_the_clock_jumps_over_the_planned_one()
    {
        // In New York, 2:00 of 14 March 2027 does not exist: the clock jumps from 1:59 to 3:00.
        var window = Window(DayOfWeek.Sunday, "02:00", "06:00", "America/New_York");

        window.Begin(new DateOnly(2027, 3, 14)).Should().Be(Utc("2027-03-14T07:00:00Z"));
        window.Around(Utc("2027-03-14T07:01:00Z")).Should().Be(Utc("2027-03-14T07:00:00Z"));
        new NightClock(window.Zone).Of(Utc("2027-03-14T07:00:00Z")).Should().Be("Sun 03:00 (New York, UTC-04:00)");
    }

    [Fact]
    public void Begin_at_the_half_hour_that_is_left_of_one_that_is_skipped()
    {
        // Half past two is as far behind the jump as it would have been behind two.
        Window(DayOfWeek.Sunday, "02:30", "06:00", "America/New_York").Begin(new DateOnly(2027, 3, 14)).Should().Be(Utc("2027-03-14T07:30:00Z"));
    }

    [Fact]
    public void Begin_with_the_first_of_two_hours_that_look_alike()
    {
        // On 1 November 2026 New York's clock shows 1:30 twice.
        var window = Window(DayOfWeek.Sunday, "01:30", "05:30", "America/New_York");

        window.Begin(new DateOnly(2026, 11, 1)).Should().Be(Utc("2026-11-01T05:30:00Z"));
        new NightClock(window.Zone).Of(Utc("2026-11-01T05:30:00Z")).Should().Be("Sun 01:30 (New York, UTC-04:00)");
        new NightClock(window.Zone).Of(Utc("2026-11-01T06:30:00Z")).Should().Be("Sun 01:30 (New York, UTC-05:00)", "the second is told apart by its offset");
    }

    [Fact]
    public void Last_as_long_as_they_say_though_the_clock_is_changed_within()
    {
        var plan = new NightPlan(Window(DayOfWeek.Saturday, "23:00", "03:00", "America/New_York"), [Step("23:00", "Stop"), Step("02:30", "Decide")]);
        var night = plan.Of(Utc("2027-03-14T04:00:00Z"));

        night.AsPlanned.Should().BeTrue();
        (night.End - night.Begin).Should().Be(TimeSpan.FromHours(4));
        night.Clock.Of(night.Line("Decide")!.At).Should().Be("Sun 03:30 (New York, UTC-04:00)", "half past two does not exist that night");
    }

    [Fact]
    public void May_lie_on_both_sides_of_midnight()
    {
        var window = Window(DayOfWeek.Saturday, "22:00", "02:00", "Europe/Berlin");

        window.Length.Should().Be(TimeSpan.FromHours(4));
        window.Around(Utc("2026-11-21T23:30:00Z")).Should().Be(Utc("2026-11-21T21:00:00Z"), "half past midnight of Sunday is of Saturday's window");
    }
}
