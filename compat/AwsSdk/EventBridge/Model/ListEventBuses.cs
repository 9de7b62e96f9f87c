using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.EventBridge.Model;

/// <summary><see href="https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_ListEventBuses.html">ListEventBuses</see>.</summary>
[Throws(typeof(InternalException))]
public class ListEventBusesRequest : AmazonEventBridgeRequest
{
    public string NamePrefix { get; set; }

    public string NextToken { get; set; }

    public int? Limit { get; set; }
}

public class ListEventBusesResponse : AmazonWebServiceResponse
{
    public List<EventBus> EventBuses { get; set; }

    public string NextToken { get; set; }
}
