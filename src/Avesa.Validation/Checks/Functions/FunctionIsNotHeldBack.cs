using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Functions;

/// <summary>No reserved concurrency of 0 throttles every start of the function.</summary>
/// <remarks>https://docs.aws.amazon.com/lambda/latest/dg/configuration-concurrency.html</remarks>
public sealed record FunctionIsNotHeldBack(string Function) : ICheck
{
    /// <inheritdoc />
    public Task<Verdict> Run(Account account, CancellationToken cancellationToken) => account.OfFunction(Function, Verdict (function) => function.ReservedConcurrency switch
    {
        0 => new Broken(
            $"{function.Name} is throttled off.",
            Proof.Read,
            [new Finding(function.Arn, "no reserved concurrency, or more than 0", "a reserved concurrency of 0", $"aws lambda delete-function-concurrency --function-name {function.Name}")]),
        null => new Held($"{function.Name} has no reserved concurrency.", Proof.Read),
        var reserved => new Held($"{function.Name} has a reserved concurrency of {reserved}.", Proof.Read),
    });
}
