using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.Scheduler;

/// <summary>Names of schedules and groups, and the groups that an account has.</summary>
internal static class ScheduleNames
{
    /// <summary>The group of schedules that name none.</summary>
    public const string DefaultGroup = "default";

    /// <summary>A name or prefix: up to 64 letters, digits, <c>-</c>, <c>_</c> and <c>.</c>; null when it is absent.</summary>
    /// <exception cref="AwsError">ValidationException.</exception>
    public static string? Read(JsonObject input, string member) => input.Text(member) switch
    {
        null => null,
        { Length: > 0 and <= 64 } name when name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.') => name,
        var name => throw Inputs.Violation("ValidationException", $"'{name}'", member, "Member must satisfy regular expression pattern: ^[0-9a-zA-Z-_.]+$"),
    };

    /// <summary>The groups with the time of their first schedule; the default group is there without any.</summary>
    public static IReadOnlyDictionary<string, DateTimeOffset?> Groups(Account account)
    {
        var groups = account.Schedules.Values
            .GroupBy(schedule => schedule.Group, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => (DateTimeOffset?)group.Min(schedule => schedule.Created), StringComparer.Ordinal);
        groups.TryAdd(DefaultGroup, null);
        return groups;
    }

    /// <summary>ResourceNotFoundException, 404 in Scheduler.</summary>
    public static AwsError NotFound(string what, string name) => new("ResourceNotFoundException", $"{what} {name} does not exist.", StatusCodes.Status404NotFound);
}
