using Avesa.Validation.Estate;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Tables;

/// <summary>The production table is ACTIVE, on demand, and has exactly the plan's key by name and type (plan 2.2).</summary>
public sealed record TableIsAsPlanned(MigratedTable Table) : ICheck
{
    /// <inheritdoc />
    public async Task<Verdict> Run(Account account, CancellationToken cancellationToken)
    {
        var table = await account.DynamoDb.Table(Table.Production);
        if (table is null)
        {
            return new Broken(
                $"The {account.Side} account has no table {Table.Production}.",
                Proof.Read,
                [new Finding(Table.Production, "a table", "none", "Create the table as in plan 2.2, then migrate its items.")]);
        }

        List<Finding> findings =
        [
            .. Finding.Unless(table.Arn, "status ACTIVE", $"status {table.Status}", "Wait until the table is ACTIVE, or restore it."),
            .. Finding.Unless(table.Arn, "billing mode PAY_PER_REQUEST", $"billing mode {table.BillingMode}", "Switch the table to on-demand capacity."),
            .. Finding.Unless(table.Arn, $"partition key {Table.PartitionKey}", $"partition key {table.PartitionKey}", Recreate),
            .. Finding.Unless(table.Arn, SortKey(Table.SortKey), SortKey(table.SortKey), Recreate),
        ];
        return Verdict.Judge(
            Proof.Read,
            findings,
            $"{table.Name} is ACTIVE, on demand, with partition key {table.PartitionKey} and {SortKey(table.SortKey)}.",
            $"{table.Name} is not as the plan says.");
    }

    private const string Recreate = "A key cannot be changed: create the table again with the plan's key and migrate its items again.";

    private static string SortKey(KeyAttribute? key) => key is null ? "no sort key" : $"sort key {key}";
}
