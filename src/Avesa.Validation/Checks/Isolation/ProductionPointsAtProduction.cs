using Avesa.Validation.Estate;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Isolation;

/// <summary>No function of production, of the estate or not, names the source account, its bucket or one of its tables.</summary>
public sealed record ProductionPointsAtProduction(PlannedEstate Estate) : IMigrationCheck
{
    /// <inheritdoc />
    public async Task<Verdict> Run(Migration migration, CancellationToken cancellationToken)
    {
        var own = await migration.Production.DynamoDb.TableNames();
        var tables = Estate.Tables.Select(table => table.Source).Except(own).Except(Estate.Tables.Select(table => table.Production)).ToList();
        return await new Landmarks(migration.Production, migration.Source, tables, Estate.Bucket.Source).Judge([.. Estate.Functions.Select(function => function.Name)]);
    }

    /// <inheritdoc />
    public override string ToString() => nameof(ProductionPointsAtProduction);
}
