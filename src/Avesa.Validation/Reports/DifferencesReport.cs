using System.Text.Json;
using System.Text.Json.Serialization;
using Avesa.Validation.Gate;
using Avesa.Validation.Reconciliation;

namespace Avesa.Validation.Reports;

/// <summary>
/// What differs of the data that moved, a line of JSON each, for whoever repairs it: docs/reconcile.md. Nothing of this suite reads it, or writes
/// to an account.
/// </summary>
public static partial class DifferencesReport
{
    /// <summary>Its name in the folder of the reports.</summary>
    public const string Name = "differences.ndjson";

    /// <summary>
    /// Writes them in the features' order, each once: a secret that is missing is told by its name and by its value. All that is not ASCII is escaped,
    /// so that no line break, control character or mark of text direction of an account stands in the file as such.
    /// </summary>
    public static void Write(TextWriter writer, RunRecord run)
    {
        var all = run.Controls.SelectMany(control => control.Facts).SelectMany(fact => fact.Entries).SelectMany(entry => entry.Verdict.Differences);
        foreach (var same in all.GroupBy(one => (one.Kind, one.Source.Name, one.Production.Name, Key: one.Key.GetRawText())))
        {
            Write(writer, same.FirstOrDefault(one => one.Source.Digest is not null || one.Production.Digest is not null) ?? same.First());
        }
    }

    /// <summary>Writes one line.</summary>
    public static void Write(TextWriter writer, DataDifference difference) => writer.WriteLine(JsonSerializer.Serialize(difference, DifferenceShape.Default.DataDifference));

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
    [JsonSerializable(typeof(DataDifference))]
    private sealed partial class DifferenceShape : JsonSerializerContext;
}
