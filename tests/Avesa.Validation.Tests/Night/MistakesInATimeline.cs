using Avesa.Validation.Night;
using static Avesa.Validation.Tests.Night.Nights;

namespace Avesa.Validation.Tests.Night;

public sealed class MistakesInATimeline
{
    [Fact]
    public void Are_told_when_it_does_not_begin_with_the_window() => Saying(Step("02:15", "Sync")).Should().Throw<FormatException>().WithMessage("*has to begin with the window, at 02:00*");

    [Fact]
    public void Are_told_when_it_is_empty() => Saying().Should().Throw<FormatException>();

    [Fact]
    public void Are_told_when_its_lines_are_in_disorder() =>
        Saying(Step("02:00", "Stop"), Step("03:00", "Restart"), Step("02:30", "Sync")).Should().Throw<FormatException>().WithMessage("\"Sync\" at 02:30 does not lie after \"Restart\" at 03:00*");

    [Fact]
    public void Are_told_when_a_line_lies_behind_the_window() =>
        Saying(Step("02:00", "Stop"), Step("06:00", "Decide")).Should().Throw<FormatException>().WithMessage("*within the window, which ends at 06:00*");

    [Fact]
    public void Are_told_when_two_lines_cannot_be_told_apart() =>
        Saying(Step("02:00", "Stop"), Step("03:00", "Stop")).Should().Throw<FormatException>().WithMessage("*two lines with the same words*");

    [Fact]
    public void Are_told_when_the_way_back_does_not_fit()
    {
        var plan = () => new NightPlan(Window(DayOfWeek.Saturday, "02:00", "03:00", "America/New_York"), [Step("02:00", "Stop")]);

        plan.Should().Throw<FormatException>().WithMessage("*longer than the window*");
    }

    private static Func<NightPlan> Saying(params TimelineStep[] steps) => () => new NightPlan(OfThePlan.Window, steps);
}
