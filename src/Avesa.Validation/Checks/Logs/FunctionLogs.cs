using Avesa.Validation.Inventory;
using Avesa.Validation.Reports;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Logs;

/// <summary>What the checks that rest on a function's log say alike.</summary>
internal static class FunctionLogs
{
    /// <summary>How many findings of one kind are named.</summary>
    public const int Shown = 50;

    private const int LongestQuote = 300;

    /// <summary>Judges a log, or says that its group is not there.</summary>
    public static async Task<Verdict> OfLog(this Account account, FunctionFacts function, Task<FunctionLog?> reading, Func<FunctionLog, Verdict> judge) =>
        await reading is { } log ? judge(log) : NoGroup(account, function);

    /// <summary>The function's log group is not there.</summary>
    public static Broken NoGroup(Account account, FunctionFacts function) => new(
        $"{function.Name} logs to {function.LogGroup}, and the {account.Side} account has no such log group.",
        Proof.Read,
        [new Finding(function.LogGroup, "a log group", "none", "Run the function once; if the group does not appear, its role may not write logs (AWSLambdaBasicExecutionRole).")]);

    /// <summary>The first lines, quoted; whoever shows findings says how many there are.</summary>
    public static IReadOnlyList<Finding> Quoted(FunctionFacts function, string expected, IReadOnlyList<LogLine> lines) =>
    [
        .. lines.Take(Shown).Select(line => new Finding(
            $"{function.LogGroup} {line.Event.Stream} {Time(line.Time)}",
            expected,
            Printable.Of(line.Event.Message.TrimEnd(), LongestQuote),
            line.RequestId is { } request ? $"Read the run {request} in that log stream." : "Read what stands around it in that log stream.")),
    ];

    /// <summary>How many: <c>1 run</c>, <c>1,204 runs</c>.</summary>
    public static string Number(int count, string one, string many) => count == 1 ? $"1 {one}" : $"{count:N0} {many}";

    /// <summary>What a sentence says at its end when not all findings are named; nothing when they are.</summary>
    public static string Cut(int count) => count > Shown ? $" (first {Shown} of {count:N0} shown)" : "";

    /// <summary>A time as sentences have it, to the second, in UTC.</summary>
    public static string Time(DateTimeOffset time) => $"{time.UtcDateTime:u}";
}
