using System.Text.Json;

namespace Avesa.Validation.Inventory;

/// <summary>Scheduler's other way to start a function: the target is Lambda's own Invoke, and the input of the call names the function.</summary>
/// <remarks>https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-targets-universal.html</remarks>
internal static class UniversalTarget
{
    private const string Lambda = ":scheduler:::aws-sdk:lambda:";

    /// <summary>The ARN of the function that the target starts; null when it is no such target, or names none.</summary>
    /// <param name="targetArn">For example <c>arn:aws:scheduler:::aws-sdk:lambda:invoke</c>.</param>
    /// <param name="input">The call's input, JSON text with <c>FunctionName</c>.</param>
    /// <param name="scheduleArn">The schedule's ARN, whose account and region a bare name is of.</param>
    public static string? FunctionOf(string targetArn, string? input, string scheduleArn) =>
        targetArn.Contains(Lambda, StringComparison.Ordinal) && Named(input) is { } named && scheduleArn.Split(':') is ["arn", var partition, _, var region, var account, ..]
            ? named.Split(':') switch
            {
                ["arn", ..] => named,
                [var owner, "function", ..] when owner.Length == 12 => $"arn:{partition}:lambda:{region}:{named}",
                _ => $"arn:{partition}:lambda:{region}:{account}:function:{named}",
            }
            : null;

    private static string? Named(string? input)
    {
        try
        {
            using var call = JsonDocument.Parse(input ?? "");
            return call.RootElement.ValueKind == JsonValueKind.Object && call.RootElement.TryGetProperty("FunctionName", out var name) && name.ValueKind == JsonValueKind.String
                ? name.GetString()
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
