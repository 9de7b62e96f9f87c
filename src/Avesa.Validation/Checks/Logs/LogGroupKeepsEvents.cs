using Avesa.Validation.Checks.Functions;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Logs;

/// <summary>The log group that the function logs to exists and keeps events for exactly so many days (plan 2.1: one month).</summary>
public sealed record LogGroupKeepsEvents(string Function, int Days) : ICheck
{
    /// <inheritdoc />
    public Task<Verdict> Run(Account account, CancellationToken cancellationToken) => account.OfFunction(Function, async function =>
        await account.Logs.Group(function.LogGroup) is { } group
            ? Verdict.Judge(
                Proof.Read,
                [.. Finding.Unless(group.Arn, $"retention of {Days} days", Retention(group.RetentionDays), $"Set the group's retention to {Days} days.")],
                $"{Function} logs to {group.Name}, which keeps events for {Days} days.",
                $"The log group of {Function} does not keep its events for {Days} days.")
            : FunctionLogs.NoGroup(account, function));

    private static string Retention(int? days) => days is { } limited ? $"retention of {limited} days" : "events that never expire";
}
