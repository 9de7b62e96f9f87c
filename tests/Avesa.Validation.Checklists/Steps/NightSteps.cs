using System.Globalization;
using Avesa.Validation.Checklists.Assertions;
using Avesa.Validation.Checklists.Worlds;
using Avesa.Validation.Checks.Night;
using Avesa.Validation.Night;
using Avesa.Validation.Run;

namespace Avesa.Validation.Checklists.Steps;

/// <summary>The night's timeline: which line a scenario is about, and whether its time has come.</summary>
[Binding]
public sealed class NightSteps(EstateInFeature estate, NightInFeature night, Stage stage, FactRecorder recorder, MigrationVerifier migration, EarlierRun earlier, AttestationsOfControl attestations)
{
    [Given("the maintenance window")]
    public void Window(DataTable table) => night.Window = table.Rows(
        ["day", "from", "to", "zone", "rollback"],
        row => new MaintenanceWindow(Day(row["day"]), Hour(row["from"]), Hour(row["to"]), Span(row["rollback"]), Zone(row["zone"]))) is [var only]
            ? only
            : throw new ChecklistException("A night has one maintenance window: give the table one row.");

    [Given("the timeline")]
    public void Timeline(DataTable table)
    {
        var window = night.Window ?? throw new ChecklistException("The timeline needs the maintenance window: give that before it.");
        try
        {
            night.Plan = new NightPlan(window, table.Rows(["at", "step"], row => new TimelineStep(Hour(row["at"]), row["step"])));
        }
        catch (FormatException mistake)
        {
            throw new ChecklistException(mistake.Message);
        }

        stage.Night = night.Plan;
    }

    [Given("{string} is due")]
    public void IsDue(string step)
    {
        night.Line = step;
        recorder.Time = LineIsDue.In(stage.Migration, night.Plan, step);
    }

    [Then("the source was stopped at its hour, or how late is known")]
    public async Task SourceWasStopped() => (await migration.Verify(new SourceWasStopped(night.Plan, night.Line, [.. estate.FunctionNames]))).Should().Hold();

    [Then("production was started at its hour, or how late is known")]
    public async Task ProductionWasRestarted() => (await migration.Verify(new ProductionWasRestarted(night.Plan, night.Line, [.. estate.FunctionNames]))).Should().Hold();

    [Then("a run that began since the cutover said GO for")]
    public async Task ValidationWasGo(DataTable table) =>
        (await migration.VerifyEach(table.Rows(["phase"], row => row["phase"]), phase => new ValidationWasGo(phase, earlier))).Should().Hold();

    [Then("it is attested that {string}, decided when {string} had been quiet for {int} minutes, within the window")]
    public async Task DecisionWasMade(string statement, string watch, int minutes) =>
        (await migration.Verify(new DecisionWasMade(night.Plan, night.Known(watch), [.. estate.FunctionNames], minutes, attestations.Of(statement)))).Should().Hold();

    private static DayOfWeek Day(string text) => Enum.GetNames<DayOfWeek>().Contains(text)
        ? Enum.Parse<DayOfWeek>(text)
        : throw new ChecklistException($"\"{text}\" is not a day of the week: write it as Saturday.");

    private static TimeOnly Hour(string text) => TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var hour)
        ? hour
        : throw new ChecklistException($"\"{text}\" is not an hour of a clock: write it as 02:45.");

    private static TimeSpan Span(string text) => text.Split(' ') is [var number, "hours" or "hour"] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var hours) && hours > 0
        ? TimeSpan.FromHours(hours)
        : throw new ChecklistException($"\"{text}\" is no length of time: write it as 2 hours.");

    private static TimeZoneInfo Zone(string id) => TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone)
        ? zone
        : throw new ChecklistException($"This machine knows no time zone \"{id}\": write it as America/New_York.");
}
