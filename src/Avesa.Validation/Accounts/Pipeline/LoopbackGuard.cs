using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Avesa.Validation.Accounts.Pipeline;

/// <summary>Refuses every request whose resolved endpoint is not on this machine, just before it would be signed.</summary>
internal sealed class LoopbackGuard : PipelineHandler
{
    public override void InvokeSync(IExecutionContext executionContext)
    {
        Refuse(executionContext.RequestContext);
        base.InvokeSync(executionContext);
    }

    public override Task<T> InvokeAsync<T>(IExecutionContext executionContext)
    {
        Refuse(executionContext.RequestContext);
        return base.InvokeAsync<T>(executionContext);
    }

    private static void Refuse(IRequestContext context)
    {
        if (!context.Request.Endpoint.IsLoopback)
        {
            var (service, operation) = CallName.Of(context);
            throw new EndpointRefusedException(service, operation, context.Request.Endpoint);
        }
    }
}
