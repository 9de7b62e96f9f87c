using System.Text;

namespace Avesa.Validation.Emulator.Services.Lambda;

/// <summary>What Invoke answers with LogType Tail: the last 4 KB of the run's own lines, base64.</summary>
/// <remarks>https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html#API_Invoke_ResponseSyntax</remarks>
internal static class LogTail
{
    private const int Bytes = 4096;

    /// <summary>The lines of a run: from the first to the last that names its request. A run that wrote none still has Lambda's own three.</summary>
    public static string Of(ResolvedFunction resolved, string requestId)
    {
        var written = resolved.Reference.Owner.LogGroups.TryGetValue(FunctionShape.LogGroup(resolved.Configuration), out var group)
            ? group.Streams().Select(stream => Lines(stream.Snapshot(), requestId)).FirstOrDefault(lines => lines.Length > 0)
            : null;
        var text = written ?? $"START RequestId: {requestId} Version: {resolved.Version}\nEND RequestId: {requestId}\nREPORT RequestId: {requestId}\n";
        var bytes = Encoding.UTF8.GetBytes(text);
        return Convert.ToBase64String(bytes.AsSpan(Math.Max(0, bytes.Length - Bytes)));
    }

    private static string Lines(IReadOnlyList<Model.LogEvent> events, string requestId)
    {
        var named = Enumerable.Range(0, events.Count).Where(i => events[i].Message.Contains(requestId, StringComparison.Ordinal)).ToArray();
        return named.Length == 0 ? "" : string.Concat(Enumerable.Range(named[0], named[^1] - named[0] + 1).Select(i => events[i].Message.TrimEnd('\n') + "\n"));
    }
}
