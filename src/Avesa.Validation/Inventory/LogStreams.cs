using System.Text.RegularExpressions;

namespace Avesa.Validation.Inventory;

/// <summary>
/// Whose a log stream is. In the default group of a function a stream is <c>2026/11/23/[$LATEST]id</c>; in a group that its LoggingConfig
/// names, and that functions may share, it is <c>2026/11/23/function[$LATEST]id</c>.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-loggroups.html</remarks>
internal static partial class LogStreams
{
    /// <summary>False only for a stream that names another function: what somebody else wrote into the group stays to be judged.</summary>
    public static bool MayBeOf(string function, string stream) =>
        Form().Match(stream) is not { Success: true } form || form.Groups["function"].Value is var named && (named.Length == 0 || named == function);

    [GeneratedRegex(@"^[0-9]{4}/[0-9]{2}/[0-9]{2}/(?<function>[A-Za-z0-9_-]*)\[[^\]]+\]", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
