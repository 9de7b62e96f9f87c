#nullable enable
using System.Text.Json;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;
using Amazon.Util;

namespace Amazon.Compat;

/// <summary>
/// <see href="https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html">awsJson1.0 and 1.1</see>: every operation is a POST to /,
/// named by X-Amz-Target, with one JSON object each way.
/// </summary>
/// <param name="targetPrefix">What stands before the operation's name in X-Amz-Target.</param>
/// <param name="version">1.0 or 1.1.</param>
/// <param name="names">How the service spells its members.</param>
internal sealed class JsonProtocol(string targetPrefix, string version, WireNames names) : Protocol
{
    private readonly JsonSerializerOptions json = JsonShapes.Options(names);

    public override IMarshaller<IRequest, AmazonWebServiceRequest> Marshaller(Operation operation) =>
        new RequestMarshaller(operation, (input, request) =>
        {
            request.Headers["X-Amz-Target"] = $"{targetPrefix}.{operation.Name}";
            request.Headers[HeaderKeys.ContentTypeHeader] = $"application/x-amz-json-{version}";
            request.Headers[HeaderKeys.XAmzApiVersion] = operation.Service.ApiVersion;
            request.Content = JsonSerializer.SerializeToUtf8Bytes(input, operation.Request, json);
        });

    public override ResponseUnmarshaller Unmarshaller(Operation operation) =>
        new JsonUnmarshaller(operation, context => JsonShapes.Read(context.Stream, operation.Response, json));
}
