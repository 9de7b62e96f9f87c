#nullable enable
using System.Collections.Concurrent;
using System.Net;
using System.Reflection;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace Amazon.Compat;

/// <summary>
/// One operation of a service, read off its request and response classes: ListFunctionsRequest is the operation ListFunctions.
/// </summary>
internal sealed class Operation
{
    private static readonly ConcurrentDictionary<Type, Operation> Cache = new();
    private readonly Dictionary<string, Type> exceptions;

    private Operation(ServiceModel service, Type request, Type response)
    {
        Service = service;
        Name = request.Name[..^"Request".Length];
        Request = request;
        Response = response;
        Http = request.GetCustomAttribute<HttpAttribute>() ?? new HttpAttribute("POST", "/");
        exceptions = (request.GetCustomAttribute<ThrowsAttribute>()?.Exceptions ?? []).ToDictionary(Code);
        Marshaller = service.Protocol.Marshaller(this);
        Unmarshaller = service.Protocol.Unmarshaller(this);
    }

    public ServiceModel Service { get; }

    public string Name { get; }

    public Type Request { get; }

    public Type Response { get; }

    public HttpAttribute Http { get; }

    public IMarshaller<IRequest, AmazonWebServiceRequest> Marshaller { get; }

    public ResponseUnmarshaller Unmarshaller { get; }

    public static Operation Of(ServiceModel service, Type request, Type response) =>
        Cache.GetOrAdd(request, static (type, of) => new Operation(of.service, type, of.response), (service, response));

    public AmazonServiceException Exception(ErrorResponse error, Exception inner, HttpStatusCode status)
    {
        var type = error.Code is { } code && exceptions.TryGetValue(code, out var modelled) ? modelled : Service.BaseException;
        return (AmazonServiceException)Activator.CreateInstance(
            type, error.Message, inner, error.Type, error.Code, error.RequestId, status)!;
    }

    private static string Code(Type exception) => exception.GetCustomAttribute<CodeAttribute>()?.Code ?? exception.Name;
}
