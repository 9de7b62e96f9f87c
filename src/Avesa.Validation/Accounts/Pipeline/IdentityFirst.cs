using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Avesa.Validation.Accounts.Pipeline;

/// <summary>Lets no call through before STS has said that the credentials belong to the expected account.</summary>
internal sealed class IdentityFirst(AccountConnection connection) : PipelineHandler
{
    public override void InvokeSync(IExecutionContext executionContext)
    {
        if (!GivesIdentity(executionContext))
        {
            connection.ProveAccount(executionContext.RequestContext.CancellationToken).GetAwaiter().GetResult();
        }

        base.InvokeSync(executionContext);
    }

    public override async Task<T> InvokeAsync<T>(IExecutionContext executionContext)
    {
        if (!GivesIdentity(executionContext))
        {
            await connection.ProveAccount(executionContext.RequestContext.CancellationToken);
        }

        return await base.InvokeAsync<T>(executionContext);
    }

    // The calls that an identity is made of cannot wait for it.
    private static bool GivesIdentity(IExecutionContext context) => CallName.Of(context.RequestContext).Service is "sts" or "sso" or "sso-oauth";
}
