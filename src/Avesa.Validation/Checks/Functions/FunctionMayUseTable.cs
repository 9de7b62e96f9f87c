using Avesa.Validation.Inventory;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Functions;

/// <summary>
/// The function's role is permitted to read and write the table: identity policies simulated, the table's own policy beside them, and where the table is
/// encrypted with a key of the account, the key's policy and the permission to use it. DynamoDB decrypts the table's own key on behalf of whoever asks.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.howitworks.html</remarks>
public sealed record FunctionMayUseTable(string Function, string Table) : ICheck
{
    /// <summary>What the pipeline does with its tables.</summary>
    public static IReadOnlyList<string> Actions { get; } = ["dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:Query", "dynamodb:Scan"];

    /// <summary>What reading and writing items under a key takes.</summary>
    public static IReadOnlyList<string> KeyActions { get; } = ["kms:Decrypt"];

    /// <inheritdoc />
    public Task<Verdict> Run(Account account, CancellationToken cancellationToken) => account.OfFunction(Function, async function =>
        await account.DynamoDb.Table(Table) is { } table
            ? await Judge(account, function, table)
            : new Broken($"The {account.Side} account has no table {Table}.", Proof.Read, [new Finding(Table, "a table", "none", "Create the table as in plan 2.2.")]));

    private async Task<Verdict> Judge(Account account, FunctionFacts function, TableFacts table)
    {
        var permission = await RolePermission.Judge(account, function, [(Actions, [table.Arn])], await account.DynamoDb.Policy(table.Arn), $"read and write the table {Table}");
        return table.KeyArn is { } key ? Verdict.Worst([permission, await KeyPermission.Judge(account, function, key, KeyActions, "the table's", "dynamodb")], "") : permission;
    }
}
