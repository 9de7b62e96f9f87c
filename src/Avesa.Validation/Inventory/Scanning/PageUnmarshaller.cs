using System.Globalization;
using System.Text.Json;
using Amazon.DynamoDBv2.Model;
using Amazon.DynamoDBv2.Model.Internal.MarshallTransformations;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;
using Avesa.Validation.Reconciliation.Tables;

namespace Avesa.Validation.Inventory.Scanning;

/// <summary>Turns the answer of a Scan into a page, and into no item. Errors are understood as the SDK understands them.</summary>
internal sealed class PageUnmarshaller(ScanPage page) : ScanResponseUnmarshaller
{
    /// <summary>Where the body goes.</summary>
    public ScanPage Page => page;

    public override UnmarshallerContext CreateContext(
        IWebResponseData response,
        bool readEntireResponse,
        Stream stream,
        RequestMetrics metrics,
        bool isException,
        IRequestContext requestContext) =>
        isException ? base.CreateContext(response, readEntireResponse, stream, metrics, isException, requestContext) : new PageContext(response);

    public override AmazonWebServiceResponse Unmarshall(UnmarshallerContext input)
    {
        var request = input.ResponseData.GetHeaderValue("x-amzn-RequestId");
        try
        {
            if (ExpectedSum(input.ResponseData) is { } expected && page.CheckSum != expected)
            {
                throw new IOException("The answer does not have the checksum that came with it.");
            }

            page.Parse();
        }
        catch (Exception broken) when (broken is JsonException or IOException)
        {
            // The SDK tries again when an answer of status 200 is garbled.
            throw new AmazonUnmarshallingException(request, null, broken, input.ResponseData.StatusCode);
        }

        return new ScanResponse { ResponseMetadata = new ResponseMetadata { RequestId = request } };
    }

    /// <summary>The CRC-32 that the answer is to have; null when it does not say.</summary>
    public static uint? ExpectedSum(IWebResponseData response) =>
        uint.TryParse(response.GetHeaderValue("x-amz-crc32"), CultureInfo.InvariantCulture, out var expected) ? expected : null;
}
