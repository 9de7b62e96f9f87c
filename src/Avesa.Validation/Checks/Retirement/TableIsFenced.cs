using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Retirement;

/// <summary>The account's copy of a table refuses everybody but those who are listed, or is gone.</summary>
/// <param name="Table">The table.</param>
/// <param name="Except">ARNs of those who may come in.</param>
public sealed record TableIsFenced(string Table, IReadOnlyList<string> Except) : ICheck
{
    private static readonly string[] Actions = ["dynamodb:GetItem", "dynamodb:BatchGetItem", "dynamodb:Query", "dynamodb:Scan", "dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem"];

    /// <inheritdoc />
    public Task<Verdict> Run(Account account, CancellationToken cancellationToken) => account.OfTable(Table, async copy => Verdict.Judge(
        Proof.Read,
        [.. Fence.Gaps(account, copy.Arn, copy.Arn, await account.DynamoDb.Policy(copy.Arn), Actions, Except)],
        $"The policy of {copy.Arn} denies everybody but {string.Join(", ", Except)} to read or write its items.",
        $"The {account.Side} account's copy {Table} is not fenced."));

    /// <inheritdoc />
    public override string ToString() => $"{nameof(TableIsFenced)} {{ {Table} }}";
}
