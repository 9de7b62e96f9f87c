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
/// <param name="Event">JSON that names nobody (<see cref="InvokedRequests.NamesNobody"/>), or nothing is sent.</param>
/// <param name="Status">The <c>statusCode</c> of the payload.</param>
public sealed record FunctionAnswers(string Function, string Event, int Status) : ICheck
{
    private const int LongestQuote = 200;

    /// <inheritdoc />
    public async Task<Verdict> Run(Account account, CancellationToken cancellationToken) => InvokedRequests.NamesNobody(Event)
        ? await account.OfFunction(Function, async function => Judge(function, await Invoke(account, cancellationToken)))
        : new Unproven(
            $"Nothing was sent to {Function}: the event must be a JSON object with a member that begins with \"{InvokedRequests.Marker}\", "
            + "so that no tenant is ingested and its runs can be told from the estate's own.");

    private async Task<FunctionAnswer> Invoke(Account account, CancellationToken cancellationToken)
    {
        var request = new InvokeRequest { FunctionName = Function, InvocationType = InvocationType.RequestResponse, Payload = Event };
        account.Invoked.Begin(Function, account.Clock.GetUtcNow());
        var response = await account.Connection.LambdaOnce.InvokeAsync(request, cancellationToken);
        account.Invoked.Add(Function, response.ResponseMetadata.RequestId);
        using var payload = new StreamReader(response.Payload ?? new MemoryStream());
        return FunctionAnswer.Of(
            response.ResponseMetadata.RequestId,
            string.IsNullOrEmpty(response.FunctionError) ? null : response.FunctionError,
            await payload.ReadToEndAsync(cancellationToken));
    }

    private Verdict Judge(FunctionFacts function, FunctionAnswer answer)
    {
        var expected = $"no function error and status {Status}";
        return answer.Error is null && answer.Status == $"{Status}"
            ? new Held($"{Function} answered the event without a function error and with status {Status} (invoked, request {answer.RequestId}).", Proof.Probed)
            : new Broken(
                $"{Function} did not answer the event with {expected}.",
                Proof.Probed,
                [
                    new Finding(
                        function.Arn,
                        expected,
                        $"{(answer.Error is null ? "no function error" : $"function error {answer.Error}")}, status {Quote(answer.Status)}: {Quote(answer.Said)}",
                        $"Read the run {answer.RequestId} in {function.LogGroup}."),
                ]);
    }

    private static string Quote(string text) => Printable.Of(text, LongestQuote);
}
