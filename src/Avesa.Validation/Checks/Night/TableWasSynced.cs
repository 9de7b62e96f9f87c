using System.Globalization;
using Avesa.Validation.Checks.Logs;
using Avesa.Validation.Estate;
using Avesa.Validation.Inventory.Scanning;
using Avesa.Validation.Reconciliation;
using Avesa.Validation.Reconciliation.Tables;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Night;

/// <summary>
/// The final sync left nothing of the source's table behind: before the cutover both sides are the same, and since then no item of the source is
/// missing, and each that differs or is extra says that it was written since. Whether what production has overwritten had arrived before, only the
/// comparison before the cutover can tell.
/// </summary>
/// <param name="Table">The table.</param>
/// <param name="WrittenAt">The attribute in which the functions note when they wrote an item, ISO 8601.</param>
public sealed record TableWasSynced(MigratedTable Table, string WrittenAt) : IMigrationCheck
{
    /// <inheritdoc />
    public async Task<Verdict> Run(Migration migration, CancellationToken cancellationToken)
    {
        var compared = await ReconciledTables.Of(migration, Table).WaitAsync(cancellationToken);
        return TableVerdict.Unseen(compared) ?? Sync.Plain(ReconciledTables.Verdict(migration, compared), migration, compared is { Absent: null, Stopped: null, Disturbed: 0, Unnamed: 0 } ? compared.Differing.Total : null)
            ?? Judge(compared, await DifferingItems.Of(migration, Table), ReconciledTables.Verdict(migration, compared).Differences, migration.CutoverAt!.Value);
    }

    private Verdict Judge(TableOutcome compared, IReadOnlyDictionary<ItemKey, ItemValue.Map?> items, IReadOnlyList<DataDifference> differences, DateTimeOffset cutover)
    {
        var wrong = compared.Named.Zip(differences, (item, told) => (Finding: Finding(item, compared.Schema, items.GetValueOrDefault(item.Key), cutover), Told: told)).Where(one => one.Finding is not null).ToList();
        return Verdict.Judge(
            Proof.Compared,
            [.. wrong.Select(one => one.Finding!)],
            $"{compared.Equal:N0} items of {Table.Source} and {Table.Production} are equal, and production has written the other {compared.Named.Count:N0} since {FunctionLogs.Time(cutover)}, as their {WrittenAt} says; none of the source is missing.",
            $"{wrong.Count:N0} items of {Table.Source} and {Table.Production} differ, and production has not written them since {FunctionLogs.Time(cutover)}.")
            with
        { Differences = [.. wrong.Select(one => one.Told)] };
    }

    private Finding? Finding(TableDifference difference, KeySchema schema, ItemValue.Map? item, DateTimeOffset cutover)
    {
        var subject = $"{Table.Production} {difference.Key.Json(schema)}";
        return (difference.Kind, item is null ? null : Written(item)) switch
        {
            (DifferenceKind.Missing, _) => new Finding(subject, "in production", "only in the source", Sync.Again),
            (_, null) => new Finding(subject, $"the source's item, or one whose {WrittenAt} is {FunctionLogs.Time(cutover)} or later", $"another item without a readable {WrittenAt}", Sync.Again),
            (_, { } written) when written < cutover => new Finding(
                subject, $"the source's item, or one whose {WrittenAt} is {FunctionLogs.Time(cutover)} or later", $"another item, written at {FunctionLogs.Time(written)}", Sync.Again),
            _ => null,
        };
    }

    private DateTimeOffset? Written(ItemValue.Map item) =>
        item.Members.GetValueOrDefault(WrittenAt) is ItemValue.Text { Content: var text }
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : null;
}
