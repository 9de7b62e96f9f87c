#nullable enable
using System.Net;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;

namespace Amazon.Compat;

/// <summary>Reads the response of a JSON protocol, and its errors as the SDK itself does.</summary>
internal sealed class JsonUnmarshaller(Operation operation, Func<JsonUnmarshallerContext, AmazonWebServiceResponse> read)
    : JsonResponseUnmarshaller
{
    public override AmazonWebServiceResponse Unmarshall(JsonUnmarshallerContext input) => read(input);

    public override AmazonServiceException UnmarshallException(
        JsonUnmarshallerContext input, Exception innerException, HttpStatusCode statusCode)
    {
        var reader = new StreamingUtf8JsonReader(input.Stream);
        var error = JsonErrorResponseUnmarshaller.GetInstance().Unmarshall(input, ref reader);
        return operation.Exception(error, innerException, statusCode);
    }
}
