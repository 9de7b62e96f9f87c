using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Retirement;

/// <summary>The account's copy of a table says on which day it is destroyed, and that has not passed; or it is gone.</summary>
/// <param name="Table">The table.</param>
/// <param name="Destruction">How it says so.</param>
public sealed record TableIsToBeDestroyed(string Table, Destruction Destruction) : ICheck
{
    /// <inheritdoc />
    public Task<Verdict> Run(Account account, CancellationToken cancellationToken) =>
        account.OfTable(Table, async copy => Judge(account, copy.Arn, await account.DynamoDb.Tags(copy.Arn)));

    private Verdict Judge(Account account, string arn, IReadOnlyDictionary<string, string> tags) => Verdict.Judge(
        Proof.Read,
        Destruction.Wrong(arn, tags, account.Clock.GetUtcNow()) is { } finding ? [finding] : [],
        $"{arn} is destroyed on {tags.GetValueOrDefault(Destruction.Tag)}.",
        $"Nothing says when the {account.Side} account's copy {Table} is destroyed, or it should be gone.");
}
