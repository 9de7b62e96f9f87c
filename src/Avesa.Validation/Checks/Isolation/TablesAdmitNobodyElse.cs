using Avesa.Validation.Policies;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Isolation;

/// <summary>Nobody outside of the account gets into a table by its resource policy: of all tables, since copies and drills hold the same data.</summary>
/// <param name="Tables">The tables that must be among them.</param>
/// <remarks>https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/access-control-resource-based.html</remarks>
public sealed record TablesAdmitNobodyElse(IReadOnlyList<string> Tables) : ICheck
{
    /// <inheritdoc />
    public async Task<Verdict> Run(Account account, CancellationToken cancellationToken)
    {
        // The listing may be a moment behind, so the tables that are named are asked for whether or not it has them.
        var listed = await account.DynamoDb.TableNames();
        var names = listed.Union(Tables, StringComparer.Ordinal).ToList();
        var tables = await Task.WhenAll(names.Select(account.DynamoDb.Table));
        var missing = Tables.Except(tables.Select(table => table?.Name)).ToList();
        if (Tables.Count == 0 || missing.Count > 0)
        {
            return new Unproven(Tables.Count == 0 ? "No table is named in the feature." : $"The {account.Side} account has no table {missing[0]}, so nothing is proven of it.");
        }

        if (listed.Count == 0)
        {
            return new Unproven($"The {account.Side} account lists no table, although {Tables[0]} is there: what other tables it has nobody has seen. Ask again.");
        }

        var doors = await Task.WhenAll(tables.OfType<Inventory.TableFacts>().Select(async table => new Door(table.Arn, await account.DynamoDb.Policy(table.Arn))));
        return Doors.Judge(account, $"the policies of {Counted.Of(doors.Length, "table", "tables")}, {string.Join(" and ", Tables)} among them,", doors.SelectMany(door => door.AdmissionsBeyond(new Insiders(account.Id))));
    }

    /// <inheritdoc />
    public override string ToString() => $"{nameof(TablesAdmitNobodyElse)} {{ {string.Join(", ", Tables)} }}";
}
