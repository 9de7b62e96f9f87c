using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Avesa.Validation.Emulator.Estate;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Tests.Checklist;

/// <summary>What must never be seen of the estate's secrets: their values, whole and in parts, in whatever form.</summary>
internal static class EmulatedSecrets
{
    private const int Shortest = 8;

    private static readonly Lazy<string> Features = new(() => string.Concat(Directory.GetFiles(Repository.At("features"), "*.feature").Select(File.ReadAllText)));

    /// <summary>The values of the tenants, which hang on neither the account nor the time.</summary>
    public static IReadOnlyList<string> Values() => Values(HealthyEstate.Build(TimeProvider.System));

    /// <summary>Those of an estate that somebody has changed.</summary>
    public static IReadOnlyList<string> Values(EmulatedCloud cloud)
    {
        var versions = cloud.Moments.Values
            .SelectMany(moment => moment.Accounts.Values)
            .SelectMany(account => account.Secrets.Values)
            .SelectMany(secret => secret.Versions);
        return [.. versions.SelectMany(Texts).Distinct(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Texts(SecretVersion version)
    {
        var bytes = version.Binary ?? Encoding.UTF8.GetBytes(version.Text!);
        var text = Encoding.UTF8.GetString(bytes);
        return [.. Forms(text, bytes), .. text.StartsWith('{') ? Leaves(JsonElement.Parse(text)).SelectMany(leaf => Forms(leaf, Encoding.UTF8.GetBytes(leaf))) : []];
    }

    // As it is, as other formats write bytes, and by digests that anybody could compute and compare. What stands in the features is no secret.
    private static IEnumerable<string> Forms(string text, byte[] bytes) => text.Length < Shortest || Features.Value.Contains(text, StringComparison.OrdinalIgnoreCase) ? [] :
    [
        text, JsonSerializer.Serialize(text)[1..^1], WebUtility.HtmlEncode(text), Convert.ToBase64String(bytes),
        .. new[] { bytes, SHA256.HashData(bytes), SHA512.HashData(bytes) }.SelectMany(form => (string[])[Convert.ToHexString(form), Convert.ToHexStringLower(form), Convert.ToBase64String(form)]),
    ];

    // The company's id is its tenant's name without dashes: no secret.
    private static IEnumerable<string> Leaves(JsonElement value) => value.EnumerateObject().SelectMany(member => member.Value.ValueKind == JsonValueKind.Object
        ? Leaves(member.Value)
        : member.NameEquals("company_id") ? [] : [member.Value.ToString()]);
}
