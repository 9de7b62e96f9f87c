namespace Avesa.Validation.Accounts;

/// <summary>Both accounts of a run, each proven to be the expected one.</summary>
/// <param name="Source">Who reads the source account.</param>
/// <param name="Production">Who reads the production account.</param>
public sealed record ProvenAccounts(CallerIdentity Source, CallerIdentity Production)
{
    /// <summary>Proves both accounts at the same time, so that what is wrong with either is said at once.</summary>
    /// <exception cref="AccountUnprovenException">One of them or both are not proven, or they are the same account.</exception>
    public static async Task<ProvenAccounts> Prove(AccountConnection source, AccountConnection production, CancellationToken cancellationToken = default)
    {
        var both = Task.WhenAll(source.Identify(cancellationToken), production.Identify(cancellationToken));
        try
        {
            var callers = await both;
            return new ProvenAccounts(callers[0], callers[1]);
        }
        catch (AccountUnprovenException first)
        {
            var all = both.Exception?.InnerExceptions.OfType<AccountUnprovenException>().ToList() ?? [first];
            throw Together(all, source.ProvenIdentity?.AccountId ?? production.ProvenIdentity?.AccountId);
        }
    }

    private static AccountUnprovenException Together(List<AccountUnprovenException> failures, string? provenAccountId)
    {
        string?[] found = [.. failures.Select(failure => failure.FoundAccountId).Append(provenAccountId).OfType<string>()];
        var same = found is [var one, var other] && one == other
            ? $" Both profiles lead to the same account, {one}."
            : "";
        return failures.Count == 1 && same.Length == 0
            ? failures[0]
            : new AccountUnprovenException(
                failures.Count == 1 ? failures[0].Side : null,
                string.Join(' ', failures.Select(failure => failure.Message)) + same,
                failures[0]);
    }
}
