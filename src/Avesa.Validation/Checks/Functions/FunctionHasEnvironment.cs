using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Functions;

/// <summary>An environment variable of the function has exactly this value (plan 7.2). Other values are never printed: they may be secrets.</summary>
public sealed record FunctionHasEnvironment(string Function, string Variable, string Value) : ICheck
{
    /// <inheritdoc />
    public Task<Verdict> Run(Account account, CancellationToken cancellationToken) => account.OfFunction(Function, Verdict (function) =>
    {
        var found = function.Variable(Variable);
        return found == Value
            ? new Held($"{function.Name} has {Variable}={Value}.", Proof.Read)
            : new Broken(
                $"{function.Name} does not have {Variable}={Value}.",
                Proof.Read,
                [new Finding(function.Arn, $"{Variable}={Value}", found is null ? "no such variable" : "another value", "Set the variable as in plan 7.2 and deploy again.")]);
    });
}
