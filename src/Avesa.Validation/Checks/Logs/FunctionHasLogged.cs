using Avesa.Validation.Checks.Functions;
using Avesa.Validation.Inventory;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Logs;

/// <summary>The function has logged within the last hours, and not only because this validation invoked it.</summary>
public sealed record FunctionHasLogged(string Function, int Hours) : ICheck
{
    /// <inheritdoc />
    public Task<Verdict> Run(Account account, CancellationToken cancellationToken) => account.OfFunction(Function, function =>
        account.OfLog(function, account.Logs.Within(function.LogGroup, Function, TimeSpan.FromHours(Hours)), log => Judge(function, log, log.Surely(Function, account.Invoked))));

    private Verdict Judge(FunctionFacts function, FunctionLog log, FunctionLog own)
    {
        if (own.Lines.Count > 0)
        {
            return new Held(
                $"{Function} has logged {FunctionLogs.Number(own.Lines.Count, "line", "lines")} to {function.LogGroup} within the last {Hours} hours, the last at {FunctionLogs.Time(own.Lines[^1].Time)}.",
                Proof.Read);
        }

        var observed = log.Lines.Count == 0 ? "none" : "only those of runs that this validation caused";
        return new Broken(
            $"{Function} has logged nothing of its own within the last {Hours} hours.",
            Proof.Read,
            [new Finding(function.LogGroup, $"events within the last {Hours} hours", observed, "Run the function once; if it then logs nothing, its role may not write logs.")]);
    }
}
