namespace Avesa.Validation.Benchmarks;

/// <summary>How many calls had to wait for each other, told from a ledger, which knows times but no causes: one bound from either side.</summary>
internal static class Chains
{
    /// <summary>
    /// At most: the longest row of calls of one account in which each began after the one before had ended. Calls that merely happened later
    /// are in it too.
    /// </summary>
    public static int Sequential(IEnumerable<LedgerLine> calls) => calls.GroupBy(call => call.Identity).Max(account =>
    {
        var (length, ended) = (0, DateTimeOffset.MinValue);

        // Of intervals, the longest row without overlap takes always the one that ends first.
        foreach (var call in account.OrderBy(call => call.Ended))
        {
            if (call.Started >= ended)
            {
                (length, ended) = (length + 1, call.Ended);
            }
        }

        return length;
    });

    /// <summary>At least: the proof of the account, and after it the pages of its longest listing, since a page's token comes with the page before.</summary>
    public static int Certain(IEnumerable<LedgerLine> calls) => 1 + calls.GroupBy(call => (call.Identity, call.Listing)).Max(Sequential);
}
