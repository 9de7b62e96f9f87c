using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Authorization.Evaluation;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.Iam.Simulation;

/// <summary>The condition keys that a simulation is given, checked against their types as the simulator checks them.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ContextEntry.html</remarks>
internal static class ContextEntries
{
    private const string List = "List";

    private static readonly string[] Types =
        ["string", "stringList", "numeric", "numericList", "boolean", "booleanList", "ip", "ipList", "binary", "binaryList", "date", "dateList"];

    /// <summary>Adds them to the context, over what the simulator knows by itself.</summary>
    public static RequestContext Read(JsonObject input, RequestContext context)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in input.Structures(nameof(ContextEntries)))
        {
            var key = entry.Required("ContextKeyName", IamErrors.Validation);
            var type = entry.OneOf("ContextKeyType", Types, IamErrors.Validation) ?? "string";
            var values = entry.Texts("ContextKeyValues");
            if (!seen.Add(key))
            {
                throw IamErrors.InvalidInput($"Duplicate context key: {key}.");
            }

            if (!type.EndsWith(List, StringComparison.Ordinal) && values.Count != 1)
            {
                throw IamErrors.InvalidInput($"Context key {type} expected a single value, but received {values.Count}.");
            }

            if (values.Select(value => Complaint(type, value)).FirstOrDefault(found => found is not null) is { } complaint)
            {
                throw IamErrors.InvalidInput($"Invalid context value for key {key}: expected {complaint}.");
            }

            context.With(key, values);
        }

        return context;
    }

    private static string? Complaint(string type, string value) => type switch
    {
        "numeric" or "numericList" when !decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _) => "numeric format",
        "date" or "dateList" when !DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _) => "DateTime format",
        "ip" or "ipList" when !IPAddress.TryParse(value.Split('/')[0], out _) => "IP address",
        "binary" or "binaryList" when !Convert.TryFromBase64String(value, new byte[value.Length], out _) => "base-64 encoded binary format",
        _ => null,
    };
}
