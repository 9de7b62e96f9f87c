using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Isolation;

/// <summary>Nobody outside of the account may invoke any function of it, since any of them may reach customer data: each as <see cref="FunctionAdmitsNobodyElse"/>.</summary>
/// <param name="Functions">The functions that must be among them.</param>
public sealed record FunctionsAdmitNobodyElse(IReadOnlyList<string> Functions) : ICheck
{
    /// <inheritdoc />
    public async Task<Verdict> Run(Account account, CancellationToken cancellationToken)
    {
        var names = Functions.Union(await account.Lambda.FunctionNames(), StringComparer.Ordinal).ToList();
        var verdicts = await Task.WhenAll(names.Select(name => new FunctionAdmitsNobodyElse(name).Run(account, cancellationToken)));
        return Functions.Count > 0 && verdicts.All(verdict => verdict is Held)
            ? new Held($"The policies, aliases and URLs of {Counted.Of(names.Count, "function", "functions")}, {Functions[0]} among them, admit nobody but account {account.Id} (read, statement by statement).", Proof.Read)
            : Verdict.Worst([.. verdicts.Where(verdict => verdict is not Held)], "No function is named in the feature.");
    }

    /// <inheritdoc />
    public override string ToString() => $"{nameof(FunctionsAdmitNobodyElse)} {{ {string.Join(", ", Functions)} }}";
}
