using System.Buffers;
using System.IO.Pipelines;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace Avesa.Validation.Accounts.Pipeline;

/// <summary>
/// Reads the body of an answer to its end before the SDK unmarshals it. The SDK reads without awaiting and without a time-out, and when a call is
/// cancelled meanwhile it disposes of the answer beside that: two then read from one connection, which goes back to the others in the middle of a body,
/// and whoever is next reads the rest of somebody else's answer, or waits in vain. What is here already can be disposed of by anybody.
/// </summary>
internal sealed class WholeBody : PipelineHandler
{
    public override async Task<T> InvokeAsync<T>(IExecutionContext executionContext)
    {
        var result = await base.InvokeAsync<T>(executionContext);
        var (request, response) = (executionContext.RequestContext, executionContext.ResponseContext);
        if (!request.Unmarshaller.HasStreamingProperty)
        {
            var body = await Read(response.HttpResponse.ResponseBody, request);
            RefusePageForPeople(response.HttpResponse, body, request);
            response.HttpResponse = new ReadAnswer(response.HttpResponse, body.AsStream());
        }

        return result;
    }

    // A proxy that wants somebody to log in answers 200. What looks for elements of AWS's in its page finds none, and takes that for an empty list. JSON is read as such, whatever it is called.
    private static void RefusePageForPeople(IWebResponseData answer, PipeReader body, IRequestContext request)
    {
        if (answer.ContentType?.Contains("html", StringComparison.OrdinalIgnoreCase) == true && BeginsWithElement(body))
        {
            throw new IncompleteAnswerException($"{CallName.Of(request).Operation}: what AWS's protocol says, since it is a page for people ({answer.ContentType}), as of a proxy");
        }
    }

    private static bool BeginsWithElement(PipeReader body)
    {
        if (!body.TryRead(out var come))
        {
            return false;
        }

        var bytes = new SequenceReader<byte>(come.Buffer);
        bytes.AdvancePastAny(" \t\r\n\uFEFF"u8);
        var element = bytes.TryPeek(out var first) && first == '<';
        body.AdvanceTo(come.Buffer.Start);
        return element;
    }

    private static async Task<PipeReader> Read(IHttpResponseBody body, IRequestContext request)
    {
        var stopped = request.CancellationToken;
        using var late = CancellationTokenSource.CreateLinkedTokenSource(stopped);
        late.CancelAfter(request.ClientConfig.Timeout ?? Timeout.InfiniteTimeSpan);

        // In pieces, since what is as long as a page would live for long.
        var pieces = new Pipe(new PipeOptions(pauseWriterThreshold: 0, resumeWriterThreshold: 0, minimumSegmentSize: 64 * 1024, useSynchronizationContext: false));
        try
        {
            await (await body.OpenResponseAsync()).CopyToAsync(pieces.Writer, late.Token);
        }
        catch (OperationCanceledException cancelled) when (!stopped.IsCancellationRequested)
        {
            // The inner one lets the SDK try again.
            throw new TimeoutException("The body of an answer did not come to its end in time.", new IOException(cancelled.Message, cancelled));
        }
        finally
        {
            body.Dispose();
        }

        await pieces.Writer.CompleteAsync();
        return pieces.Reader;
    }
}
