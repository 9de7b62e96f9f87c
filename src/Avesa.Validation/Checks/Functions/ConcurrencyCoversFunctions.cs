using Avesa.Validation.Checks.Isolation;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Functions;

/// <summary>
/// The account lets every function run so many times at once: by its own reserved concurrency where it has one, the others together by what is left
/// unreserved. New accounts often begin with a quota of 10, and what does not fit is throttled without anybody being told.
/// </summary>
/// <param name="Functions">The functions.</param>
/// <param name="Runs">How many runs of each: one by schedule, and whatever else may come beside it, such as a retry.</param>
/// <remarks>https://docs.aws.amazon.com/lambda/latest/dg/lambda-concurrency.html</remarks>
public sealed record ConcurrencyCoversFunctions(IReadOnlyList<string> Functions, int Runs) : ICheck
{
    /// <inheritdoc />
    public async Task<Verdict> Run(Account account, CancellationToken cancellationToken)
    {
        var limit = account.Lambda.Concurrency();
        var found = await Task.WhenAll(Functions.Select(account.Lambda.Function));
        var missing = Functions.Where((_, place) => found[place] is null).ToList();
        if (missing.Count > 0)
        {
            return new Unproven($"There is no function {string.Join(", ", missing)} in the {account.Side} account, so what it has to itself is not known.");
        }

        var functions = found.OfType<Inventory.FunctionFacts>().ToList();
        var (all, unreserved) = await limit;
        var shared = functions.Count(function => function.ReservedConcurrency is null) * Runs;
        return Verdict.Judge(
            Proof.Read,
            [
                .. functions.Where(function => function.ReservedConcurrency < Runs).Select(function => new Finding(
                    function.Arn,
                    $"a reserved concurrency of at least {Runs}",
                    $"{function.ReservedConcurrency}",
                    $"aws lambda put-function-concurrency --function-name {function.Name} --reserved-concurrent-executions {Runs}, or delete-function-concurrency.")),
                .. unreserved >= shared ? Array.Empty<Finding>() : [new Finding(
                    $"Lambda concurrency of account {account.Id} in {account.Region}",
                    $"at least {shared} unreserved",
                    $"{unreserved} of a quota of {all}",
                    "Request an increase of the quota Concurrent executions (L-B99A9384) in Service Quotas, which takes days, or release what other functions reserve.")],
            ],
            $"Account {account.Id} runs {all} functions at once, {unreserved} of them unreserved: enough for {Counted.Of(functions.Count, "function", "functions")} {Runs} times each.",
            $"The concurrency of account {account.Id} does not cover the functions.");
    }

    /// <inheritdoc />
    public override string ToString() => $"{nameof(ConcurrencyCoversFunctions)} {{ {string.Join(", ", Functions)} × {Runs} }}";
}
