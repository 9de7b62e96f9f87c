using System.Text.Encodings.Web;
using System.Text.Json;
using Avesa.Validation.Permissions;
using Avesa.Validation.Settings;

namespace Avesa.Validation.Reports;

/// <summary>The policies that the calls of a run need, as IAM takes them: account → policy's name → document.</summary>
public static class PolicyReport
{
    /// <summary>Its name in the folder of the reports.</summary>
    public const string Name = "policy.json";

    private static readonly JsonWriterOptions Indented = new() { Indented = true, Encoder = JavaScriptEncoder.Default, NewLine = "\n" };

    /// <summary>Writes the policies. An account that was asked nothing has none.</summary>
    public static void Write(Stream stream, IReadOnlyList<ReaderPolicy> policies)
    {
        using var writer = new Utf8JsonWriter(stream, Indented);
        writer.WriteStartObject();
        foreach (var account in policies.GroupBy(policy => (policy.Side, policy.Account)))
        {
            writer.WriteStartObject(account.Key.Side == AccountSide.Source ? "source" : "production");
            writer.WriteString("account", account.Key.Account);
            writer.WriteStartObject("policies");
            foreach (var policy in account)
            {
                writer.WritePropertyName(policy.Name);
                ReaderPolicy.WriteTo(writer, policy.Statements);
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }
}
