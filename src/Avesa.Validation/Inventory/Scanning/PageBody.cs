using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Avesa.Validation.Reconciliation.Tables;

namespace Avesa.Validation.Inventory.Scanning;

/// <summary>
/// Reads the body of a page before the SDK unmarshals it, since it would do that without awaiting: dozens of segments would each hold a thread.
/// </summary>
internal sealed class PageBody : PipelineHandler
{
    public override async Task<T> InvokeAsync<T>(IExecutionContext executionContext)
    {
        var result = await base.InvokeAsync<T>(executionContext);
        if (executionContext.RequestContext.Unmarshaller is PageUnmarshaller { Page: var page })
        {
            await Fill(page, executionContext);
        }

        return result;
    }

    private static async Task Fill(ScanPage page, IExecutionContext context)
    {
        var response = context.ResponseContext.HttpResponse;
        var stopped = context.RequestContext.CancellationToken;
        using var late = CancellationTokenSource.CreateLinkedTokenSource(stopped);
        late.CancelAfter(context.RequestContext.ClientConfig.Timeout ?? Timeout.InfiniteTimeSpan);
        try
        {
            await page.FillAndHash(
                await response.ResponseBody.OpenResponseAsync(),
                response.ContentLength > 0 ? response.ContentLength : null,
                check: PageUnmarshaller.ExpectedSum(response) is not null,
                late.Token);
        }
        catch (OperationCanceledException cancelled) when (!stopped.IsCancellationRequested)
        {
            // The inner one lets the SDK try again.
            throw new TimeoutException("The body of an answer did not come to its end in time.", new IOException(cancelled.Message, cancelled));
        }
    }
}
