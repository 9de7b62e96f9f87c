using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Retirement;

/// <summary>No function of the account whose name ends so can be started by anybody: its reserved concurrency is 0.</summary>
/// <param name="Ending">For example <c>-prod</c>.</param>
/// <remarks>https://docs.aws.amazon.com/lambda/latest/dg/configuration-concurrency.html</remarks>
public sealed record FunctionsNamedCannotStart(string Ending) : ICheck
{
    /// <inheritdoc />
    public Task<Verdict> Run(Account account, CancellationToken cancellationToken) => account.OfFunctionsNamed(Ending, async names =>
    {
        var functions = (await Task.WhenAll(names.Select(account.Lambda.Function))).OfType<Inventory.FunctionFacts>().ToList();
        return Verdict.Judge(
            Proof.Read,
            [
                .. functions.Where(function => function.ReservedConcurrency != 0).Select(function => new Finding(
                    function.Arn,
                    "a reserved concurrency of 0",
                    function.ReservedConcurrency is { } reserved ? $"{reserved}" : "none",
                    $"aws lambda put-function-concurrency --function-name {function.Name} --reserved-concurrent-executions 0, or delete it when nobody needs the way back any more.")),
            ],
            $"{string.Join(", ", functions.Select(function => function.Name))} of the {account.Side} account have a reserved concurrency of 0.",
            $"Functions named {Ending} can still be started in the {account.Side} account.");
    });
}
