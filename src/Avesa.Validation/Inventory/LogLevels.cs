using Avesa.Validation.Accounts;

namespace Avesa.Validation.Inventory;

/// <summary>What a function's log never shows. Levels apply to the JSON format only; text shows everything that is written.</summary>
/// <remarks>https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-log-level.html</remarks>
internal static class LogLevels
{
    /// <summary>Whether lines of level ERROR are dropped.</summary>
    public static bool HidesErrors(this FunctionFacts function) => function.LogFormat == "JSON" && Application(function) == "FATAL";

    /// <summary>Whether lines of level INFO are dropped.</summary>
    public static bool HidesInformation(this FunctionFacts function) =>
        function.LogFormat == "JSON" && Application(function) is "WARN" or "ERROR" or "FATAL";

    /// <summary>Whether Lambda's lines on starts and on successful runs are dropped; those on failures have a higher level.</summary>
    public static bool HidesRuns(this FunctionFacts function) => function.LogFormat == "JSON" && System(function) is not ("DEBUG" or "INFO");

    private static string Application(FunctionFacts function) => function.ApplicationLogLevel.Required("GetFunction: LoggingConfig.ApplicationLogLevel");

    private static string System(FunctionFacts function) => function.SystemLogLevel.Required("GetFunction: LoggingConfig.SystemLogLevel");
}
