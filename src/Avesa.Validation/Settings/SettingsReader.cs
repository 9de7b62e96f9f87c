using System.Globalization;
using System.Text.RegularExpressions;

namespace Avesa.Validation.Settings;

/// <summary>Reads variables one by one and remembers everything that is wrong with them, so that it can be said at once.</summary>
internal sealed partial class SettingsReader(Func<string, string?> variable)
{
    private static readonly string[] InstantFormats =
        ["yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz"];

    private readonly List<string> problems = [];

    public IReadOnlyList<string> Problems => problems;

    public void Wrong(string problem) => problems.Add(problem);

    /// <summary>The value without surrounding space; null when the variable is absent or blank.</summary>
    public string? Text(string name) => variable(name)?.Trim() is { Length: > 0 } value ? value : null;

    /// <summary>The value, or an empty string and a problem when there is none.</summary>
    public string Required(string name, string expected)
    {
        var value = Text(name);
        if (value is null)
        {
            Wrong($"{name} is not set: {expected} is expected.");
        }

        return value ?? "";
    }

    public string AccountId(string name)
    {
        const string Expected = "an AWS account id of twelve digits";
        var value = Required(name, Expected);
        if (value.Length > 0 && !AccountIdPattern().IsMatch(value))
        {
            Wrong($"{name} is '{value}': {Expected} is expected.");
        }

        return value;
    }

    public string Region(string name)
    {
        const string Expected = "an AWS region such as us-east-1";
        var value = Required(name, Expected);
        if (value.Length > 0 && !RegionPattern().IsMatch(value))
        {
            Wrong($"{name} is '{value}': {Expected} is expected.");
        }

        return value;
    }

    public World World(string name)
    {
        const string Expected = "embedded or live";
        var value = Required(name, Expected);
        switch (value.ToUpperInvariant())
        {
            case "EMBEDDED":
                return Settings.World.Embedded;
            case "LIVE":
                return Settings.World.Live;
            case "":
                return default;
            default:
                Wrong($"{name} is '{value}': {Expected} is expected.");
                return default;
        }
    }

    public bool? Flag(string name)
    {
        switch (Text(name)?.ToUpperInvariant())
        {
            case null:
                return null;
            case "TRUE":
                return true;
            case "FALSE":
                return false;
            default:
                Wrong($"{name} is '{Text(name)}': true or false is expected.");
                return null;
        }
    }

    public double? Number(string name, double least, double most, string unit)
    {
        var value = Text(name);
        if (value is null)
        {
            return null;
        }

        if (double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        Wrong(string.Create(CultureInfo.InvariantCulture, $"{name} is '{value}': a number of {unit} from {least} to {most} is expected."));
        return null;
    }

    public DateTimeOffset? Instant(string name)
    {
        var value = Text(name);
        if (value is null)
        {
            return null;
        }

        // Without an offset the machine's own time zone would decide, and the reader at the other end of the log could not tell.
        var offset = value.EndsWith('Z') ? $"{value[..^1]}+00:00" : value;
        if (DateTimeOffset.TryParseExact(offset, InstantFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant))
        {
            return instant;
        }

        Wrong($"{name} is '{value}': a time in ISO 8601 with its offset is expected, such as 2026-11-21T02:00:00-05:00 or 2026-11-21T07:00:00Z.");
        return null;
    }

    /// <summary>A comma-separated list of known names, each once; a problem for every other one.</summary>
    public IReadOnlyList<string> NamesOf(string name, string what, IReadOnlyCollection<string> known)
    {
        List<string> given = [.. (Text(name)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? []).Distinct(StringComparer.Ordinal)];
        foreach (var unknown in given.Except(known, StringComparer.Ordinal))
        {
            var near = NearestName.To(unknown, known);
            Wrong(near.Count > 0
                ? $"{name} has '{unknown}', which is not {what}: the nearest {(near.Count == 1 ? "one is" : "ones are")} {string.Join(", ", near.Take(3))}."
                : $"{name} has '{unknown}', which is not {what}: there are {string.Join(", ", known)}.");
        }

        return given;
    }

    /// <summary>Refuses every name with our prefix that is not known, since a misspelt setting is a setting that silently does not hold.</summary>
    public void RefuseUnknown(IEnumerable<string> names)
    {
        var unknown = names
            .Where(name => name.StartsWith(SettingNames.Prefix, StringComparison.OrdinalIgnoreCase))
            .Where(name => !SettingNames.All.Contains(name, StringComparer.Ordinal))
            .Order(StringComparer.Ordinal);
        foreach (var name in unknown)
        {
            Wrong(NearestName.To(name, SettingNames.All) is [var nearest, ..]
                ? $"{name} is not a setting: {nearest} is the nearest one."
                : $"{name} is not a setting: there are {string.Join(", ", SettingNames.All)}.");
        }
    }

    [GeneratedRegex(@"^\d{12}\z", RegexOptions.ECMAScript)]
    private static partial Regex AccountIdPattern();

    [GeneratedRegex(@"^[a-z]{2,4}(-[a-z]+){1,2}-\d{1,2}\z")]
    private static partial Regex RegionPattern();
}
