using Avesa.Validation.Night;
using Avesa.Validation.Run;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Night;

/// <summary>When a line of the timeline may be asked for, and by when it has to be proven.</summary>
public static class LineIsDue
{
    /// <summary>The time of a line in the night of a migration. Where nobody knows which night it is, each fact says so itself.</summary>
    /// <param name="migration">Both sides.</param>
    /// <param name="plan">The plan of the night.</param>
    /// <param name="step">The line, in the plan's words.</param>
    public static FactTime In(Migration migration, NightPlan plan, string step) => new(() => NotYet(migration, plan, step), () => Overdue(migration, plan, step));

    private static Unproven? NotYet(Migration migration, NightPlan plan, string step) => migration.Night(plan)?.Line(step) switch
    {
        null => new Unproven(NightOfAMigration.WhichNight),
        { } line when migration.Clock.GetUtcNow() is var now && now < line.At => new Unproven($"\"{line.Name}\" is due at {line.Clock.Of(line.At)}, in {NightClock.Of(line.At - now)}."),
        _ => null,
    };

    private static Unproven? Overdue(Migration migration, NightPlan plan, string step) =>
        migration.Night(plan)?.Line(step) is { } line && migration.Clock.GetUtcNow() is var now && now > line.Until
            ? new Unproven($"\"{line.Name}\" is overdue: it had until {line.Clock.Of(line.Until)}, {NightClock.Of(now - line.Until)} ago.")
            : null;
}
