using System.Text.Json;
using Amazon.Lambda;
using Amazon.Lambda.Model;
using Avesa.Validation.Checks.Functions;
using Avesa.Validation.Inventory;
using Avesa.Validation.Reports;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Runs;

/// <summary>
/// The function answers an event that names a tenant that cannot exist: without a function error and with the expected status in its
/// payload, since the handlers catch everything. The one check that starts anything; the guard lets it pass with AVESA_ALLOW_INVOKE alone.
/// </summary>
/// <param name="Function">The function.</param>
/// <param name="Event">JSON; one of its strings begins with <see cref="InvokedRequests.Marker"/>, or nothing is sent.</param>
/// <param name="Status">The <c>statusCode</c> of the payload.</param>
public sealed record FunctionAnswers(string Function, string Event, int Status) : ICheck
{
    private const int LongestQuote = 200;

    /// <inheritdoc />
    public async Task<Verdict> Run(Account account, CancellationToken cancellationToken) => NamesNobody(Event)
        ? await account.OfFunction(Function, function => Invoke(account, function, cancellationToken))
        : new Unproven(
            $"Nothing was sent to {Function}: the event must be JSON and name something that begins with \"{InvokedRequests.Marker}\", "
            + "so that no tenant is ingested and its runs can be told from the estate's own.");

    private async Task<Verdict> Invoke(Account account, FunctionFacts function, CancellationToken cancellationToken)
    {
        var request = new InvokeRequest { FunctionName = Function, InvocationType = InvocationType.RequestResponse, Payload = Event };
        var answer = await account.Connection.Lambda.InvokeAsync(request, cancellationToken);
        account.Invoked.Add(answer.ResponseMetadata.RequestId);
        using var reader = new StreamReader(answer.Payload ?? new MemoryStream());
        return Judge(function, answer.FunctionError, await reader.ReadToEndAsync(cancellationToken), answer.ResponseMetadata.RequestId);
    }

    private Verdict Judge(FunctionFacts function, string? functionError, string payload, string requestId)
    {
        var expected = $"no function error and status {Status}";
        var (status, said) = Read(payload);
        return string.IsNullOrEmpty(functionError) && status == $"{Status}"
            ? new Held($"{Function} answered the event without a function error and with status {Status} (invoked, request {requestId}).", Proof.Probed)
            : new Broken(
                $"{Function} did not answer the event with {expected}.",
                Proof.Probed,
                [
                    new Finding(
                        function.Arn,
                        expected,
                        $"{(string.IsNullOrEmpty(functionError) ? "no function error" : $"function error {Quote(functionError)}")}, status {Quote(status)}: {Quote(said)}",
                        $"Read the run {requestId} in {function.LogGroup}."),
                ]);
    }

    private static (string Status, string Said) Read(string payload)
    {
        try
        {
            using var document = JsonDocument.Parse(payload);
            return document.RootElement is { ValueKind: JsonValueKind.Object } answer
                ? (Member(answer, "statusCode") ?? "none", Member(answer, "errorMessage") ?? Member(answer, "body") ?? payload)
                : ("none", payload);
        }
        catch (JsonException)
        {
            return ("none", payload);
        }
    }

    private static string? Member(JsonElement answer, string name) => answer.TryGetProperty(name, out var member) ? member.ToString() : null;

    private static bool NamesNobody(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement is { ValueKind: JsonValueKind.Object } content
                && content.EnumerateObject().Any(member => member.Value.ValueKind == JsonValueKind.String && member.Value.GetString()!.StartsWith(InvokedRequests.Marker, StringComparison.Ordinal));
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string Quote(string text) => Printable.Of(text, LongestQuote);
}
