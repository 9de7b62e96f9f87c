using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.DynamoDBv2.Model.Internal.MarshallTransformations;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Avesa.Validation.Reconciliation.Tables;

namespace Avesa.Validation.Inventory.Scanning;

/// <summary>
/// The SDK's client with one more operation: a Scan whose items are hashed where they arrive. Its pipeline is the SDK's (credentials, signature,
/// retries, endpoint) and the connection's (guard, ledger, identity); only the response unmarshaller is ours.
/// </summary>
public sealed class ScanClient(AWSCredentials credentials, AmazonDynamoDBConfig config) : AmazonDynamoDBClient(credentials, config)
{
    /// <summary>Reads one page.</summary>
    /// <param name="request">What to read; asks for no projection, since a page is judged whole.</param>
    /// <param name="page">Where it goes.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task Scan(ScanRequest request, ScanPage page, CancellationToken cancellationToken) => InvokeAsync<AmazonWebServiceResponse>(
        request,
        new InvokeOptions { RequestMarshaller = ScanRequestMarshaller.Instance, ResponseUnmarshaller = new PageUnmarshaller(page) },
        cancellationToken);

    /// <inheritdoc />
    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
    {
        base.CustomizeRuntimePipeline(pipeline);
        pipeline.AddHandlerAfter<Unmarshaller>(new PageBody());
    }
}
