#nullable enable
using System.Globalization;
using System.Text.Json;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;
using Amazon.Util;

namespace Amazon.Compat;

/// <summary>
/// <see href="https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html">restJson1</see>: method and path name the operation;
/// members travel in the path, the query string, headers, the status, as the raw body, or else in a JSON body.
/// </summary>
internal sealed class RestJsonProtocol : Protocol
{
    private readonly JsonSerializerOptions json = JsonShapes.Options(WireNames.AsDeclared);

    public override IMarshaller<IRequest, AmazonWebServiceRequest> Marshaller(Operation operation)
    {
        if (operation.Http.Path is "/")
            throw new InvalidOperationException($"{operation.Request} does not say its method and path.");
        var members = Member.Of(operation.Request);
        var hasBody = members.Any(member => member.Outside is null);
        return new RequestMarshaller(operation, (input, request) =>
        {
            request.UseQueryString = true;
            request.Headers[HeaderKeys.XAmzApiVersion] = operation.Service.ApiVersion;
            foreach (var member in members)
                Write(operation, member, member.Get(input), request);
            if (!hasBody)
                return;
            request.Headers[HeaderKeys.ContentTypeHeader] = "application/json";
            request.Content = JsonSerializer.SerializeToUtf8Bytes(input, operation.Request, json);
        });
    }

    public override ResponseUnmarshaller Unmarshaller(Operation operation)
    {
        var members = Member.Of(operation.Response);
        var payload = members.SingleOrDefault(member => member.Outside is PayloadAttribute);
        return new JsonUnmarshaller(operation, context =>
        {
            var response = payload is null
                ? JsonShapes.Read(context.Stream, operation.Response, json)
                : Raw(context.Stream, payload, operation.Response);
            foreach (var member in members)
                Read(member, response, context.ResponseData);
            return response;
        });
    }

    private static void Write(Operation operation, Member member, object? value, IRequest request)
    {
        switch (member.Outside)
        {
            case LabelAttribute label when value is null or "":
                throw (AmazonServiceException)Activator.CreateInstance(
                    operation.Service.BaseException, $"Request object does not have required field {member.Name} set ({label.Name}).")!;
            case LabelAttribute label:
                request.AddPathResource($"{{{label.Name}}}", Text.From(value));
                break;
            case QueryStringAttribute query when value is List<string> list:
                request.ParameterCollection.Add(query.Name, list);
                break;
            case QueryStringAttribute query when value is not null:
                request.Parameters.Add(query.Name, Text.From(value));
                break;
            case HeaderAttribute header when value is not null:
                request.Headers[header.Name] = Text.From(value);
                break;
            case PayloadAttribute:
                request.ContentStream = (Stream?)value ?? new MemoryStream();
                request.Headers[HeaderKeys.ContentLengthHeader] = request.ContentStream.Length.ToString(CultureInfo.InvariantCulture);
                request.Headers[HeaderKeys.ContentTypeHeader] = "application/octet-stream";
                break;
            default:
                break;
        }
    }

    private static void Read(Member member, AmazonWebServiceResponse response, IWebResponseData data)
    {
        if (member.Outside is StatusCodeAttribute)
            member.Set(response, (int)data.StatusCode);
        else if (member.Outside is HeaderAttribute header && data.IsHeaderPresent(header.Name))
            member.Set(response, Text.Read(data.GetHeaderValue(header.Name), member.Property.PropertyType));
    }

    private static AmazonWebServiceResponse Raw(Stream body, Member payload, Type type)
    {
        var response = (AmazonWebServiceResponse)Activator.CreateInstance(type)!;
        var copy = new MemoryStream();
        body.CopyTo(copy);
        copy.Position = 0;
        payload.Set(response, copy);
        return response;
    }
}
