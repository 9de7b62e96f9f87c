#nullable enable
using System.Net;
using System.Xml.Linq;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace Amazon.Compat;

/// <summary>
/// <see href="https://smithy.io/2.0/aws/protocols/aws-query-protocol.html">awsQuery</see>: a form with Action and Version goes out,
/// XML comes back: OperationResponse, OperationResult, members.
/// </summary>
internal sealed class QueryProtocol : Protocol
{
    public override IMarshaller<IRequest, AmazonWebServiceRequest> Marshaller(Operation operation) =>
        new RequestMarshaller(operation, (input, request) =>
        {
            request.Parameters.Add("Action", operation.Name);
            request.Parameters.Add("Version", operation.Service.ApiVersion);
            QueryForm.Write(request.Parameters, "", input);
        });

    public override ResponseUnmarshaller Unmarshaller(Operation operation) => new XmlUnmarshaller(operation);

    private sealed class XmlUnmarshaller(Operation operation) : XmlResponseUnmarshaller
    {
        public override AmazonWebServiceResponse Unmarshall(XmlUnmarshallerContext input)
        {
            var document = XElement.Load(input.Stream);
            var result = document.Child(operation.Name + "Result") ?? new XElement("Empty");
            var response = (AmazonWebServiceResponse)XmlShapes.Read(result, operation.Response);
            response.ResponseMetadata = new ResponseMetadata { RequestId = document.Child("ResponseMetadata")?.Child("RequestId")?.Value };
            return response;
        }

        public override AmazonServiceException UnmarshallException(
            XmlUnmarshallerContext input, Exception innerException, HttpStatusCode statusCode) =>
            operation.Exception(XmlErrorResponseUnmarshaller.GetInstance().Unmarshall(input), innerException, statusCode);
    }
}
