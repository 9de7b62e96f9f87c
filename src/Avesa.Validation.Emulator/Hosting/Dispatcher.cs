using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Avesa.Validation.Emulator.Authorization.Signing;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Hosting;

/// <summary>Finds out who calls which service, lets the service answer, and gives every failure AWS's shape.</summary>
internal sealed class Dispatcher(
    EmulatedCloud cloud,
    EmulatorOptions options,
    IReadOnlyDictionary<string, IService> services,
    ConcurrentQueue<EmulatedCall> calls)
{
    private readonly SignatureVerifier signatures = new(cloud, options);

    // S3 last, since a request without marks may be its own whatever the path.
    private readonly IService[] inOrder = [.. services.Values.OrderBy(service => service.SigningName == "s3")];

    /// <summary>Answers one request.</summary>
    public async Task Answer(HttpContext http)
    {
        if (options.Latency > TimeSpan.Zero)
        {
            await Task.Delay(options.Latency, http.RequestAborted);
        }

        var body = await ReadBody(http);
        var requestId = Guid.NewGuid().ToString();

        // Clients correct their clock's skew by it.
        http.Response.Headers.Date = options.SignatureClock.GetUtcNow().ToString("R", CultureInfo.InvariantCulture);
        var signature = Signature.Read(http.Request);
        var stranger = signature is null ? WebIdentityCall.Caller(http.Request, body, cloud) : null;
        var signedFor = signature?.Service ?? (stranger is null ? "" : WebIdentityCall.Service);
        if (!services.TryGetValue(signedFor, out var service))
        {
            await Unknown(http, signature);
            return;
        }

        Call? call = null;
        AwsError? failure = null;
        var addressed = signature is null ? null : RequestMarks.Other(http, body, service, inOrder);
        var (sent, written) = (http.Response.Body, options.Rewriter is null || HttpMethods.IsHead(http.Request.Method) ? null : new MemoryStream());
        if (written is not null)
        {
            http.Response.Body = written;
        }

        try
        {
            if (addressed is not null)
            {
                throw new SignatureErrors(addressed.SigningName).WrongService(signedFor);
            }

            var caller = Caller(http.Request, body, signature, stranger);
            call = new Call(http, body, caller, signedFor, options.Clock.GetUtcNow()) { Interceptor = options.Interceptor, Region = signature?.Region ?? caller.Account.Region };
            requestId = call.RequestId;
            http.Response.Headers["x-amzn-RequestId"] = requestId;
            await service.Handle(call);
        }
        catch (AwsError error)
        {
            failure = error;
            http.Response.Headers["x-amzn-RequestId"] = requestId;
            await (addressed ?? service).WriteError(http, error, requestId);
        }

        if (written is not null)
        {
            await LeavingAnswer.Send(http, written, sent, answer => Rewrite(call, answer));
        }

        calls.Enqueue(new EmulatedCall(
            call?.Moment.Name ?? "",
            call?.Principal.Arn ?? "",
            signedFor,
            call?.Operation ?? "?",
            http.Response.StatusCode,
            failure?.Code));
    }

    private void Rewrite(Call? call, LeavingAnswer answer)
    {
        // What could not be told who asked is answered as it is.
        if (call is not null)
        {
            options.Rewriter?.Invoke(call, answer);
        }
    }

    private Principal Caller(HttpRequest request, byte[] body, Signature? signature, Principal? stranger) =>
        signature is null ? stranger ?? throw new UnreachableException() : signatures.Verify(request, body, signature).Principal;

    private static async Task<byte[]> ReadBody(HttpContext http)
    {
        using var buffer = new MemoryStream();
        await http.Request.Body.CopyToAsync(buffer, http.RequestAborted);
        return buffer.ToArray();
    }

    // Nothing that AWS would answer fits a service that is not here, so the answer is one that no client takes for AWS's.
    private static async Task Unknown(HttpContext http, Signature? signature)
    {
        var presigned = http.Request.Query.ContainsKey("X-Amz-Algorithm") || http.Request.Query.ContainsKey("AWSAccessKeyId");
        http.Response.StatusCode = signature is null && !presigned ? StatusCodes.Status403Forbidden : StatusCodes.Status501NotImplemented;
        http.Response.ContentType = "text/plain; charset=utf-8";
        await http.Response.WriteAsync(
            signature is not null ? $"This emulator has no service with the signing name '{signature.Service}'."
                : presigned ? "This emulator does not verify presigned URLs: sign with the Authorization header."
                : "Missing Authentication Token: this emulator answers only requests signed with AWS Signature Version 4.",
            http.RequestAborted);
    }
}
