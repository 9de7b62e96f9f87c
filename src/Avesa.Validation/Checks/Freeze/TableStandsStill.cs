using Avesa.Validation.Checks.Logs;
using Avesa.Validation.Estate;
using Avesa.Validation.Inventory.Scanning;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Freeze;

/// <summary>
/// The source's table holds the same after it was compared as when it was: read whole both times, strongly consistent, and added up by the same key.
/// What was written before the first reading, or came and went between the two, this cannot see.
/// </summary>
public sealed record TableStandsStill(MigratedTable Table) : IMigrationCheck
{
    /// <inheritdoc />
    public async Task<Verdict> Run(Migration migration, CancellationToken cancellationToken)
    {
        var again = await ReconciledTables.SourceAgain(migration, Table);
        var first = (await ReconciledTables.Of(migration, Table)).SourceReading;
        if (first is null || again is null)
        {
            return new Unproven($"{Table.Source} of the source was not read to its end twice, so nothing shows whether it stands still.");
        }

        var times = $"at {FunctionLogs.Time(first.Ended)} and at {FunctionLogs.Time(again.Ended)}";
        return (first.Sum.Items, first.Sum == again.Sum) switch
        {
            (0, true) => new Unproven($"{Table.Source} of the source is empty, so it proves nothing that it stands still."),
            (_, true) => new Held($"{Table.Source} of the source held the same {first.Sum.Items:N0} items {times}.", Proof.Compared),
            _ => new Broken(
                $"{Table.Source} of the source was written between two readings.",
                Proof.Compared,
                [
                    new Finding(
                        migration.Source.ArnOf("dynamodb", $"table/{Table.Source}"),
                        $"the same items {times}",
                        first.Sum.Items == again.Sum.Items ? $"other content of {again.Sum.Items:N0} items" : $"{first.Sum.Items:N0} items, then {again.Sum.Items:N0}",
                        "Find who writes to it and stop that, then migrate what changed and compare again."),
                ]),
        };
    }
}
