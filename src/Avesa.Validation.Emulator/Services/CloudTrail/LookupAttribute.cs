using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.CloudTrail;

/// <summary>What LookupEvents looks for: one attribute with one value, compared whole and with case.</summary>
/// <remarks>https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_LookupAttribute.html</remarks>
internal sealed record LookupAttribute(string Key, string Value)
{
    private static readonly string[] Keys = ["EventId", "EventName", "ReadOnly", "Username", "ResourceType", "ResourceName", "EventSource", "AccessKeyId"];

    /// <summary>Reads LookupAttributes; null when there is none.</summary>
    /// <exception cref="AwsError">InvalidLookupAttributesException: more than one, or one that CloudTrail does not know.</exception>
    public static LookupAttribute? Read(JsonObject input)
    {
        var attributes = input.Structures("LookupAttributes");
        if (attributes.Count == 0)
        {
            return null;
        }

        var (key, value) = (attributes[0].Text("AttributeKey"), attributes[0].Text("AttributeValue"));
        return attributes.Count == 1 && Keys.Contains(key) && value is { Length: > 0 and <= 2000 }
            ? new LookupAttribute(key!, value)
            : throw new AwsError("InvalidLookupAttributesException", "You can specify only one lookup attribute at a time, with a key that CloudTrail knows and a value.");
    }

    /// <summary>The access key in the event's own document; null when it names none.</summary>
    public static string? AccessKeyId(TrailEvent found) => (JsonNode.Parse(found.Document) as JsonObject)?["userIdentity"]?["accessKeyId"]?.GetValue<string>();

    /// <summary>How CloudTrail writes whether an event only reads.</summary>
    public static string ReadOnly(TrailEvent found) => found.ReadOnly ? "true" : "false";

    /// <summary>Whether an event has the attribute.</summary>
    public bool Matches(TrailEvent found) => Key switch
    {
        "EventId" => found.Id == Value,
        "EventName" => found.Name == Value,
        "ReadOnly" => ReadOnly(found) == Value,
        "Username" => found.Username == Value,
        "ResourceType" => found.Resources.Any(resource => resource.Type == Value),
        "ResourceName" => found.Resources.Any(resource => resource.Name == Value),
        "EventSource" => found.Source == Value,
        _ => AccessKeyId(found) == Value,
    };
}
