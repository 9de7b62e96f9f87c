using Avesa.Validation.Settings;

namespace Avesa.Validation.Tests.Settings;

/// <summary>The variables of a test: a complete live world, with changes.</summary>
internal static class Variables
{
    public static Dictionary<string, string?> Live() => new(StringComparer.Ordinal)
    {
        ["AVESA_WORLD"] = "live",
        ["AVESA_SOURCE_PROFILE"] = "avesa-source",
        ["AVESA_SOURCE_ACCOUNT"] = "123456789012",
        ["AVESA_PRODUCTION_PROFILE"] = "avesa-production",
        ["AVESA_PRODUCTION_ACCOUNT"] = "987654321098",
        ["AVESA_REGION"] = "us-east-1",
        ["PATH"] = "/usr/bin",
    };

    public static Dictionary<string, string?> Embedded() => new(StringComparer.Ordinal)
    {
        ["AVESA_WORLD"] = "embedded",
        ["AVESA_REGION"] = "us-east-1",
    };

    public static ValidationSettings Read(this Dictionary<string, string?> variables) =>
        ValidationSettings.Read(variables.GetValueOrDefault, variables.Keys, ["missing-secret", "stale-item"]);

    public static IReadOnlyList<string> Problems(this Dictionary<string, string?> variables)
    {
        var read = () => variables.Read();
        return read.Should().Throw<SettingsInvalidException>().Which.Problems;
    }
}
