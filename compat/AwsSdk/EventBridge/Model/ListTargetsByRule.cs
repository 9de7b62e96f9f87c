using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.EventBridge.Model;

/// <summary>
/// <see href="https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_ListTargetsByRule.html">ListTargetsByRule</see>.
/// </summary>
[Throws(typeof(ResourceNotFoundException), typeof(InternalException))]
public class ListTargetsByRuleRequest : AmazonEventBridgeRequest
{
    public string Rule { get; set; }

    public string EventBusName { get; set; }

    public string NextToken { get; set; }

    public int? Limit { get; set; }
}

public class ListTargetsByRuleResponse : AmazonWebServiceResponse
{
    public List<Target> Targets { get; set; }

    public string NextToken { get; set; }
}
