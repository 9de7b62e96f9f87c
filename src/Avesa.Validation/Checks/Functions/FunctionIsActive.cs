using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Functions;

/// <summary>The function can be invoked as it was last deployed: its state is Active and its last update Successful.</summary>
/// <remarks>https://docs.aws.amazon.com/lambda/latest/dg/functions-states.html</remarks>
public sealed record FunctionIsActive(string Function) : ICheck
{
    /// <inheritdoc />
    public Task<Verdict> Run(Account account, CancellationToken cancellationToken) => account.OfFunction(Function, function => Verdict.Judge(
        Proof.Read,
        [
            .. Finding.Unless(function.Arn, "state Active", $"state {function.State}{Reason(function.StateReason)}", "Read the reason, mend it, and deploy again."),
            .. Finding.Unless(function.Arn, "last update Successful", $"last update {function.LastUpdateStatus}{Reason(function.LastUpdateReason)}", "Wait for the update to end, or deploy again: until then the old version runs."),
        ],
        $"{function.Name} is Active and its last update, of {function.LastModified:u}, was Successful.",
        $"{function.Name} cannot be relied on to run what was deployed."));

    private static string Reason(string? reason) => string.IsNullOrEmpty(reason) ? "" : $" ({reason})";
}
