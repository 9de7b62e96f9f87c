using System.Text.Json.Serialization;
using Avesa.Validation.Night;

namespace Avesa.Validation.Gate;

/// <summary>
/// The cutover night as a decision carries it: when its window began, and the plan by which it is told. How each line stands and how much time is left
/// is no member: whoever reads it works that out from the entries and from a clock.
/// </summary>
/// <param name="Begin">When the window began.</param>
/// <param name="Day">The day of the week on which the plan has it.</param>
/// <param name="From">When it begins, by the clock of its zone.</param>
/// <param name="To">When it ends.</param>
/// <param name="RollbackMinutes">How long the way back takes.</param>
/// <param name="Zone">Whose clock: an IANA name.</param>
/// <param name="Timeline">What is to be done when, in the plan's order and words; a control has the words of its line.</param>
public sealed record PlannedNight(
    DateTimeOffset Begin,
    [property: JsonConverter(typeof(JsonStringEnumConverter<DayOfWeek>))] DayOfWeek Day,
    TimeOnly From,
    TimeOnly To,
    int RollbackMinutes,
    string Zone,
    IReadOnlyList<TimelineStep> Timeline)
{
    /// <summary>What a decision carries of a night.</summary>
    public static PlannedNight Of(CutoverNight night) => new(
        night.Begin.ToUniversalTime(),
        night.Plan.Window.Day,
        night.Plan.Window.From,
        night.Plan.Window.To,
        (int)night.Plan.Window.Rollback.TotalMinutes,
        night.Plan.Window.Zone.Id,
        night.Plan.Steps);

    /// <summary>The night itself.</summary>
    /// <exception cref="FormatException">It contradicts itself, or its zone is none that this machine knows.</exception>
    public CutoverNight Resolve()
    {
        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(Zone, out var known) ? known : throw new FormatException($"No time zone \"{Zone}\" is known here.");
        var rollback = RollbackMinutes >= 0 ? TimeSpan.FromMinutes(RollbackMinutes) : throw new FormatException("The way back takes less than no time.");
        return new CutoverNight(new NightPlan(new MaintenanceWindow(Day, From, To, rollback, zone), Timeline), Begin);
    }

    /// <summary>Where it stands by the facts of decisions.</summary>
    /// <param name="entries">The facts.</param>
    /// <param name="now">When.</param>
    /// <exception cref="FormatException">As <see cref="Resolve"/> has it.</exception>
    public NightStanding Standing(IEnumerable<DecisionEntry> entries, DateTimeOffset now)
    {
        var outcomes = entries.GroupBy(entry => entry.Title, StringComparer.Ordinal).ToDictionary(
            facts => facts.Key,
            facts => new LineOutcome(facts.First().Control, facts.Max(fact => fact.State), facts.Max(fact => fact.At)),
            StringComparer.Ordinal);
        return NightStanding.Of(Resolve(), outcomes.GetValueOrDefault, now);
    }
}
