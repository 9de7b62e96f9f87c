using System.Text;
using System.Text.Json;
using Avesa.Validation.Emulator.Estate;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Tests.Checklist;

/// <summary>What must never be seen of the estate's secrets: their values, whole, in parts and as bytes.</summary>
internal static class EmulatedSecrets
{
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
        var text = version.Text ?? Encoding.UTF8.GetString(version.Binary!);
        return text.StartsWith('{')
            ? [text, Convert.ToBase64String(Encoding.UTF8.GetBytes(text)), .. Leaves(JsonElement.Parse(text))]
            : [text];
    }

    // The company's id is its tenant's name without dashes: no secret.
    private static IEnumerable<string> Leaves(JsonElement value) => value.EnumerateObject().SelectMany(member => member.Value.ValueKind == JsonValueKind.Object
        ? Leaves(member.Value)
        : member.NameEquals("company_id") ? [] : [member.Value.GetString()!]);
}
