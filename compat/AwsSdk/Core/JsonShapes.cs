#nullable enable
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Amazon.Runtime;

namespace Amazon.Compat;

/// <summary>How a service spells its members in JSON: as the C# property (most), or with a small first letter (CloudWatch Logs).</summary>
internal enum WireNames
{
    AsDeclared,
    SmallFirstLetter,
}

/// <summary>
/// Shapes to and from JSON with System.Text.Json's cached contracts: unset members are not written, unknown ones are skipped,
/// collections that are absent stay null and empty ones are empty, as in the SDK.
/// </summary>
internal static class JsonShapes
{
    public static JsonSerializerOptions Options(WireNames names) => new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Converters = { new TextConverter(), new EpochSecondsConverter(), new BlobConverter(), new ConstantConverterFactory() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { shape => Describe(shape, names) } },
    };

    /// <summary>A response from a body; an operation without output may answer with an empty one.</summary>
    public static AmazonWebServiceResponse Read(Stream body, Type response, JsonSerializerOptions json)
    {
        using var buffer = new MemoryStream();
        body.CopyTo(buffer);
        return buffer.Length == 0
            ? (AmazonWebServiceResponse)Activator.CreateInstance(response)!
            : (AmazonWebServiceResponse)JsonSerializer.Deserialize(buffer.GetBuffer().AsSpan(0, (int)buffer.Length), response, json)!;
    }

    private static string Name(Member member, WireNames names) =>
        member.WireName ?? (names is WireNames.AsDeclared ? member.Name : char.ToLowerInvariant(member.Name[0]) + member.Name[1..]);

    private static void Describe(JsonTypeInfo shape, WireNames names)
    {
        if (shape.Kind is not JsonTypeInfoKind.Object)
            return;
        var members = Member.Of(shape.Type).Where(member => member.Outside is null).ToDictionary(member => member.Name);
        foreach (var property in shape.Properties.ToList())
        {
            if (property.AttributeProvider is PropertyInfo { Name: var name } && members.TryGetValue(name, out var member))
                Describe(property, member, names);
            else
                shape.Properties.Remove(property);
        }
    }

    private static void Describe(JsonPropertyInfo property, Member member, WireNames names)
    {
        property.Name = Name(member, names);
        if (member.IsEpochMilliseconds)
            property.CustomConverter = EpochMillisecondsConverter.Instance;
    }
}
