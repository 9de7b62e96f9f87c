using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Retirement;

/// <summary>The functions of an account whose names end alike.</summary>
internal static class NamedFunctions
{
    /// <summary>Judges those functions; held when there is none of them any more, unproven when there is no function at all.</summary>
    public static async Task<Verdict> OfFunctionsNamed(this Account account, string ending, Func<IReadOnlyList<string>, Task<Verdict>> judge)
    {
        var all = await account.Lambda.FunctionNames();
        var named = all.Where(name => name.EndsWith(ending, StringComparison.Ordinal)).ToList();
        return (all.Count, named.Count) switch
        {
            (0, _) => new Unproven($"The {account.Side} account shows no function at all in {account.Region}, so it may be the wrong region."),
            (_, 0) => new Held($"None of the {all.Count} functions of the {account.Side} account has a name that ends with {ending}.", Proof.Read),
            _ => await judge(named),
        };
    }
}
