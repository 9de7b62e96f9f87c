using Avesa.Validation.Estate;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Isolation;

/// <summary>No function of the source, of the estate or not, names the production account, its bucket or one of its tables.</summary>
public sealed record SourcePointsAtSource(PlannedEstate Estate) : IMigrationCheck
{
    /// <inheritdoc />
    public async Task<Verdict> Run(Migration migration, CancellationToken cancellationToken)
    {
        var own = await migration.Source.DynamoDb.TableNames();
        var tables = Estate.Tables.Select(table => table.Production).Except(own).Except(Estate.Tables.Select(table => table.Source)).ToList();
        return await new Landmarks(migration.Source, migration.Production, tables, Estate.Bucket.Production).Judge([.. Estate.Functions.Select(function => function.Name)]);
    }

    /// <inheritdoc />
    public override string ToString() => nameof(SourcePointsAtSource);
}
