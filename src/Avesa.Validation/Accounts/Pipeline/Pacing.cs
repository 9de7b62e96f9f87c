using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Avesa.Validation.Reconciliation;

namespace Avesa.Validation.Accounts.Pipeline;

/// <summary>Lets every attempt of a call wait for its turn, and tells who gives the turns when AWS says that there were too many.</summary>
internal sealed class Pacing : PipelineHandler
{
    /// <summary>Who gives the turns; null: nobody waits.</summary>
    public CallRate? Rate { get; set; }

    public override void InvokeSync(IExecutionContext executionContext)
    {
        Rate?.Wait(executionContext.RequestContext.CancellationToken).GetAwaiter().GetResult();
        base.InvokeSync(executionContext);
    }

    public override async Task<T> InvokeAsync<T>(IExecutionContext executionContext)
    {
        if (Rate is not { } rate)
        {
            return await base.InvokeAsync<T>(executionContext);
        }

        await rate.Wait(executionContext.RequestContext.CancellationToken);
        T answer;
        try
        {
            answer = await base.InvokeAsync<T>(executionContext);
        }
        catch (AmazonServiceException refused) when (Failure.Of(refused).Kind is FailureKind.Throttled or FailureKind.ServiceFailed)
        {
            rate.Throttled();
            throw;
        }

        rate.Answered();
        return answer;
    }
}
