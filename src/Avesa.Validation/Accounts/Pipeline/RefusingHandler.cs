using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Avesa.Validation.Accounts.Pipeline;

/// <summary>Looks at every request before it goes on, and may refuse it.</summary>
internal abstract class RefusingHandler : PipelineHandler
{
    public sealed override void InvokeSync(IExecutionContext executionContext)
    {
        Refuse(executionContext.RequestContext);
        base.InvokeSync(executionContext);
    }

    public sealed override Task<T> InvokeAsync<T>(IExecutionContext executionContext)
    {
        Refuse(executionContext.RequestContext);
        return base.InvokeAsync<T>(executionContext);
    }

    /// <summary>Throws where the request is not to go on.</summary>
    protected abstract void Refuse(IRequestContext context);
}
