using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Functions;

/// <summary>The function has the plan's memory, time-out and runtime (plan 1.3).</summary>
/// <param name="Function">The function.</param>
/// <param name="Memory">Megabytes.</param>
/// <param name="Timeout">Seconds.</param>
/// <param name="Runtime">For example <c>python3.12</c>.</param>
public sealed record FunctionHasSettings(string Function, int Memory, int Timeout, string Runtime) : ICheck
{
    private const string Remedy = "Correct the stack's parameters and deploy again.";

    /// <inheritdoc />
    public Task<Verdict> Run(Account account, CancellationToken cancellationToken) => account.OfFunction(Function, function => Verdict.Judge(
        Proof.Read,
        [
            .. Finding.Unless(function.Arn, $"{Memory} MB of memory", $"{function.MemoryMegabytes} MB of memory", Remedy),
            .. Finding.Unless(function.Arn, $"a time-out of {Timeout} s", $"a time-out of {function.TimeoutSeconds} s", Remedy),
            .. Finding.Unless(function.Arn, $"runtime {Runtime}", $"runtime {function.Runtime}", Remedy),
        ],
        $"{function.Name} has {Memory} MB, {Timeout} s and {Runtime}.",
        $"{function.Name} is not configured as the plan says."));
}
