using Amazon.Runtime;

namespace Avesa.Validation.Accounts.Pipeline;

/// <summary>One call from its begin to its end.</summary>
internal sealed class Recording(AccountConnection connection, IExecutionContext context)
{
    private readonly DateTimeOffset startedAt = connection.Options.Clock.GetUtcNow();
    private readonly CallTrail? trail = CallTrail.Current;
    private readonly long started = connection.Options.Clock.GetTimestamp();

    /// <summary>Puts the call into the ledger, and with the exception, so that who reads that can tell which call it was.</summary>
    public void End(Exception? failure)
    {
        var request = context.RequestContext;
        var (service, operation) = CallName.Of(request);
        var answer = failure as AmazonServiceException;
        var sent = request.IsSigned || answer is not null || context.ResponseContext.HttpResponse is not null;
        var call = new RecordedCall(
            connection.Settings.Side,
            connection.Description,
            connection.ProvenIdentity?.AccountId,
            service,
            operation,
            RequestedResource.Of(request.OriginalRequest),
            failure is null ? "ok" : Outcome(failure),
            connection.Options.Clock.GetElapsedTime(started).TotalMilliseconds,
            answer?.RequestId ?? context.ResponseContext.Response?.ResponseMetadata?.RequestId,
            sent ? request.Retries + 1 : 0,
            startedAt,
            sent ? connection.Ledger.Fingerprint(Canonical(request)) : null);
        connection.Ledger.Append(call);
        trail?.Add(call);
        if (failure is not null)
        {
            FailedCall.Attach(failure, new FailedCall(call, request.Request?.Endpoint, connection.ProvenIdentity?.Arn));
        }
    }

    private static string Outcome(Exception failure) => failure switch
    {
        CallRefusedException => "refused",
        AmazonUnmarshallingException => "garbled",
        AmazonServiceException { ErrorCode: { Length: > 0 } code } => code,
        AmazonServiceException answer => $"HTTP {(int)answer.StatusCode}",
        OperationCanceledException { InnerException: not TimeoutException } => "cancelled",
        _ => Failure.Of(failure).Kind switch
        {
            FailureKind.Unreachable => "unreachable",
            FailureKind.TimedOut => "timeout",
            FailureKind.Garbled => "garbled",
            _ => failure.GetType().Name,
        },
    };

    // The signer has left the hash of the body among the headers, whatever kind of body it was.
    private static string Canonical(IRequestContext context)
    {
        var request = context.Request;
        var body = request.Headers.TryGetValue("X-Amz-Content-SHA256", out var hash) ? hash : "";
        var owner = request.Headers.TryGetValue("x-amz-expected-bucket-owner", out var expected) ? expected : "";
        string[] parts =
        [
            request.Endpoint?.ToString() ?? "", context.RequestName, request.HttpMethod, request.ResourcePath ?? "", body, owner,
            .. Pairs(request.PathResources), .. Pairs(request.SubResources), .. Pairs(request.Parameters),
        ];
        return string.Join('\n', parts);
    }

    private static IEnumerable<string> Pairs(IDictionary<string, string> members) =>
        members.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => $"{member.Key}={member.Value}");
}
