#nullable enable
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace Amazon.Compat;

/// <summary>How requests and responses are written down: one for each of the AWS protocols that the services here speak.</summary>
internal abstract class Protocol
{
    public abstract IMarshaller<IRequest, AmazonWebServiceRequest> Marshaller(Operation operation);

    public abstract ResponseUnmarshaller Unmarshaller(Operation operation);
}

/// <summary>Turns a request into what is signed and sent.</summary>
internal sealed class RequestMarshaller(Operation operation, Action<AmazonWebServiceRequest, IRequest> write)
    : IMarshaller<IRequest, AmazonWebServiceRequest>
{
    public IRequest Marshall(AmazonWebServiceRequest input)
    {
        var request = new DefaultRequest(input, operation.Service.Id)
        {
            HttpMethod = operation.Http.Method,
            ResourcePath = operation.Http.Path,
        };
        write(input, request);
        return request;
    }
}
