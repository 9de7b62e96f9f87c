using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Retirement;

/// <summary>The account's copy of a table refuses everybody but those who are listed, or is gone.</summary>
/// <param name="Table">The table.</param>
/// <param name="Except">ARNs of those who may come in.</param>
public sealed record TableIsFenced(string Table, IReadOnlyList<string> Except) : ICheck
{
    private static readonly string[] Actions = ["dynamodb:GetItem", "dynamodb:BatchGetItem", "dynamodb:Query", "dynamodb:Scan", "dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem"];

    /// <inheritdoc />
    public async Task<Verdict> Run(Account account, CancellationToken cancellationToken)
    {
        var names = await account.DynamoDb.TableNames();
        return await account.DynamoDb.Table(Table) is { } table
            ? Verdict.Judge(
                Proof.Read,
                [.. Fence.Gaps(account, table.Arn, table.Arn, await account.DynamoDb.Policy(table.Arn), Actions, Except)],
                $"The policy of {table.Arn} denies everybody but {string.Join(", ", Except)} to read or write its items.",
                $"The {account.Side} account's copy {Table} is not fenced.")
            : names.Count == 0
                ? new Unproven($"The {account.Side} account shows no table at all in {account.Region}, so it may be the wrong region.")
                : new Held($"The {account.Side} account has no table {Table} any more (among {names.Count}).", Proof.Read);
    }

    /// <inheritdoc />
    public override string ToString() => $"{nameof(TableIsFenced)} {{ {Table} }}";
}
