using Avesa.Validation.Inventory;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Functions;

/// <summary>What every check of a function has in common: a function that is not there breaks the sentence, whatever the sentence is.</summary>
internal static class FunctionCheck
{
    /// <summary>Judges the function of that name, or says that there is none.</summary>
    public static async Task<Verdict> OfFunction(this Account account, string name, Func<FunctionFacts, Task<Verdict>> judge) =>
        await account.Lambda.Function(name) is { } function ? await judge(function) : Missing(account, name);

    /// <inheritdoc cref="OfFunction(Account, string, Func{FunctionFacts, Task{Verdict}})" />
    public static Task<Verdict> OfFunction(this Account account, string name, Func<FunctionFacts, Verdict> judge) =>
        account.OfFunction(name, function => Task.FromResult(judge(function)));

    private static Broken Missing(Account account, string name) => new(
        $"The {account.Side} account has no function {name} in {account.Region}.",
        Proof.Read,
        [new Finding(name, "a function of exactly this name", "none", "Deploy the pipeline (plan 2.1).")]);
}
