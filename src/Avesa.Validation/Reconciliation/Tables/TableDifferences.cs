using System.Text.Json;
using Avesa.Validation.Settings;

namespace Avesa.Validation.Reconciliation.Tables;

/// <summary>The differences of a pair of tables, for whoever repairs them.</summary>
internal static class TableDifferences
{
    /// <summary>Those that are named, in the order of keys; or that production has no such table.</summary>
    /// <param name="outcome">What was found.</param>
    /// <param name="source">The source's table.</param>
    /// <param name="production">Production's.</param>
    /// <param name="now">When it was found.</param>
    public static IReadOnlyList<DataDifference> Of(TableOutcome outcome, DataSide source, DataSide production, DateTimeOffset now) => outcome.Absent is AccountSide.Production
        ? [new DataDifference(DifferenceSide.Missing, DataKind.Table, DifferenceState.SeenOnce, Named(production.Name), [], source, production, DigestKind.Keyed, now, now)]
        : [.. outcome.Named.Select(item => new DataDifference(
            DataDifference.SideOf(item.Kind, item.State),
            DataKind.Item,
            item.State,
            JsonElement.Parse(item.Key.Json(outcome.Schema)),
            item.Paths,
            source with { Digest = item.Source },
            production with { Digest = item.Production },
            DigestKind.Keyed,
            item.FirstSeen,
            item.LastSeen))];

    private static JsonElement Named(string table) => JsonSerializer.SerializeToElement(new Dictionary<string, string> { ["TableName"] = table });
}
