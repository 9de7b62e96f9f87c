using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Functions;

/// <summary>The function's role is permitted to read and write the table: identity policies simulated, the table's own policy beside them.</summary>
public sealed record FunctionMayUseTable(string Function, string Table) : ICheck
{
    /// <summary>What the pipeline does with its tables.</summary>
    public static IReadOnlyList<string> Actions { get; } = ["dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:Query", "dynamodb:Scan"];

    /// <inheritdoc />
    public Task<Verdict> Run(Account account, CancellationToken cancellationToken) => account.OfFunction(Function, async function =>
    {
        var table = await account.DynamoDb.Table(Table);
        return table is null
            ? new Broken($"The {account.Side} account has no table {Table}.", Proof.Read, [new Finding(Table, "a table", "none", "Create the table as in plan 2.2.")])
            : await RolePermission.Judge(account, function, [(Actions, [table.Arn])], await account.DynamoDb.Policy(table.Arn), $"read and write the table {Table}");
    });
}
