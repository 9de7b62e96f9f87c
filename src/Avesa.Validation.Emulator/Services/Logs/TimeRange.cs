using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.Logs;

/// <summary>The <c>startTime</c> and <c>endTime</c> of an input: whole milliseconds since 1970.</summary>
internal static class TimeRange
{
    /// <summary>The start; 0 when none is given.</summary>
    public static long Start(JsonObject input) => Read(input, "startTime") ?? 0;

    /// <summary>The end; the end of time when none is given.</summary>
    public static long End(JsonObject input) => Read(input, "endTime") ?? long.MaxValue / 2;

    /// <summary>The time before which a group's events have expired.</summary>
    public static long Retained(LogGroup group, DateTimeOffset now) =>
        group.RetentionInDays is { } days ? now.AddDays(-days).ToUnixTimeMilliseconds() : 0;

    private static long? Read(JsonObject input, string member) => input[member] switch
    {
        null => null,
        JsonValue value when value.GetValueKind() == JsonValueKind.Number && long.TryParse(value.ToJsonString(), NumberStyles.None, CultureInfo.InvariantCulture, out var time) => time,
        var other => throw Inputs.Violation(LogsError.InvalidParameterCode, $"'{other.ToJsonString()}'", member, "Member must have value greater than or equal to 0"),
    };
}
