using Amazon.Runtime;

namespace Avesa.Validation.Accounts.Pipeline;

/// <summary>Refuses every request whose resolved endpoint is not on this machine, just before it would be signed.</summary>
internal sealed class LoopbackGuard : RefusingHandler
{
    protected override void Refuse(IRequestContext context)
    {
        if (!context.Request.Endpoint.IsLoopback)
        {
            var (service, operation) = CallName.Of(context);
            throw new EndpointRefusedException(service, operation, context.Request.Endpoint);
        }
    }
}
