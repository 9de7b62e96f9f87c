using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Retirement;

/// <summary>The account's copy of a table says on which day it is destroyed, and that has not passed; or it is gone.</summary>
/// <param name="Table">The table.</param>
/// <param name="Destruction">How it says so.</param>
public sealed record TableIsToBeDestroyed(string Table, Destruction Destruction) : ICheck
{
    /// <inheritdoc />
    public async Task<Verdict> Run(Account account, CancellationToken cancellationToken)
    {
        var names = await account.DynamoDb.TableNames();
        return await account.DynamoDb.Table(Table) is { } table
            ? Judge(account, table.Arn, await account.DynamoDb.Tags(table.Arn))
            : names.Count == 0
                ? new Unproven($"The {account.Side} account shows no table at all in {account.Region}, so it may be the wrong region.")
                : new Held($"The {account.Side} account has no table {Table} any more (among {names.Count}).", Proof.Read);
    }

    private Verdict Judge(Account account, string arn, IReadOnlyDictionary<string, string> tags) => Verdict.Judge(
        Proof.Read,
        Destruction.Wrong(arn, tags, account.Clock.GetUtcNow()) is { } finding ? [finding] : [],
        $"{arn} is destroyed on {tags.GetValueOrDefault(Destruction.Tag)}.",
        $"Nothing says when the {account.Side} account's copy {Table} is destroyed, or it should be gone.");
}
