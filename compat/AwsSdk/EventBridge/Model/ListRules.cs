using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.EventBridge.Model;

/// <summary><see href="https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_ListRules.html">ListRules</see>.</summary>
[Throws(typeof(InternalException), typeof(ResourceNotFoundException))]
public class ListRulesRequest : AmazonEventBridgeRequest
{
    public string NamePrefix { get; set; }

    public string EventBusName { get; set; }

    public string NextToken { get; set; }

    public int? Limit { get; set; }
}

public class ListRulesResponse : AmazonWebServiceResponse
{
    public List<Rule> Rules { get; set; }

    public string NextToken { get; set; }
}
