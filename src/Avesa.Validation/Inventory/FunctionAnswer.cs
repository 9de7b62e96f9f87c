using System.Text.Json;

namespace Avesa.Validation.Inventory;

/// <summary>What an invoked function answered.</summary>
/// <param name="RequestId">The request id: that of the run in the function's log.</param>
/// <param name="Error">Handled or Unhandled; null when the handler returned, which it also does when it caught its own failure.</param>
/// <param name="Status">The <c>statusCode</c> of the payload; <c>none</c> when it has none.</param>
/// <param name="Said">The payload's errorMessage, or its body, or all of it.</param>
public sealed record FunctionAnswer(string RequestId, string? Error, string Status, string Said)
{
    private const string None = "none";

    /// <summary>Reads an answer's payload, which is JSON unless the runtime is broken.</summary>
    public static FunctionAnswer Of(string requestId, string? error, string payload)
    {
        try
        {
            using var document = HostileJson.Parse(payload);
            return document.RootElement is { ValueKind: JsonValueKind.Object } answer
                ? new FunctionAnswer(requestId, error, Member(answer, "statusCode") ?? None, Member(answer, "errorMessage") ?? Member(answer, "body") ?? payload)
                : new FunctionAnswer(requestId, error, None, payload);
        }
        catch (JsonException)
        {
            return new FunctionAnswer(requestId, error, None, payload);
        }
    }

    private static string? Member(JsonElement answer, string name) => answer.TryGetProperty(name, out var member) ? member.ToString() : null;
}
