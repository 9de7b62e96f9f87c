using System.Globalization;
using System.Text.RegularExpressions;

namespace Avesa.Validation.Estate;

/// <summary>How long a schedule may pause at most: by then a run is due.</summary>
/// <remarks>https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-scheduled-rule-pattern.html</remarks>
public static partial class SchedulePeriod
{
    private const int MinutesOfADay = 24 * 60;

    /// <summary>
    /// The longest time between two runs of <c>rate(1 hour)</c> or <c>cron(15 * * * ? *)</c>; null for what is not understood, which is every
    /// cron expression that does not run daily, and the letters L, W and #.
    /// </summary>
    public static TimeSpan? Longest(string expression) => Rate(expression) ?? Cron(expression);

    private static TimeSpan? Rate(string expression) =>
        RateForm().Match(expression) is { Success: true } rate && int.TryParse(rate.Groups["value"].Value, CultureInfo.InvariantCulture, out var value) && value > 0
            ? value * (rate.Groups["unit"].Value switch
            {
                "minute" => TimeSpan.FromMinutes(1),
                "hour" => TimeSpan.FromHours(1),
                _ => TimeSpan.FromDays(1),
            })
            : null;

    private static TimeSpan? Cron(string expression)
    {
        if (CronForm().Match(expression) is not { Success: true } cron
            || Values(cron.Groups["minutes"].Value, 60) is not { } minutes
            || Values(cron.Groups["hours"].Value, 24) is not { } hours)
        {
            return null;
        }

        List<int> times = [.. hours.SelectMany(hour => minutes.Select(minute => (hour * 60) + minute)).Order()];
        return TimeSpan.FromMinutes(times.Zip(times.Skip(1).Append(times[0] + MinutesOfADay), (time, next) => next - time).Max());
    }

    private static SortedSet<int>? Values(string field, int count)
    {
        SortedSet<int> values = [];
        foreach (var part in field.Split(','))
        {
            if (Part(part, count) is not { } some)
            {
                return null;
            }

            values.UnionWith(some);
        }

        return values;
    }

    private static IEnumerable<int>? Part(string part, int count)
    {
        if (PartForm().Match(part) is not { Success: true } form)
        {
            return null;
        }

        var (from, to, step) = (Number(form, "from"), Number(form, "to"), Number(form, "step"));
        var first = from ?? 0;
        var last = to ?? (from is null || step is not null ? count - 1 : first);
        return first <= last && last < count && step is not 0
            ? Enumerable.Range(first, last - first + 1).Where(value => (value - first) % (step ?? 1) == 0)
            : null;
    }

    private static int? Number(Match form, string group) => form.Groups[group] is { Success: true } number ? int.Parse(number.Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"^rate\((?<value>[0-9]{1,9}) (?<unit>minute|hour|day)s?\)$", RegexOptions.CultureInvariant)]
    private static partial Regex RateForm();

    [GeneratedRegex(@"^cron\((?<minutes>\S+) (?<hours>\S+) (?:\* \* \?|\? \* \*) \*\)$", RegexOptions.CultureInvariant)]
    private static partial Regex CronForm();

    [GeneratedRegex(@"^(?:\*|(?<from>[0-9]{1,2})(?:-(?<to>[0-9]{1,2}))?)(?:/(?<step>[0-9]{1,2}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex PartForm();
}
