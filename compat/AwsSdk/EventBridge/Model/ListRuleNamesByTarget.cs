using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.EventBridge.Model;

/// <summary>
/// <see href="https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_ListRuleNamesByTarget.html">ListRuleNamesByTarget</see>.
/// </summary>
[Throws(typeof(InternalException), typeof(ResourceNotFoundException))]
public class ListRuleNamesByTargetRequest : AmazonEventBridgeRequest
{
    public string TargetArn { get; set; }

    public string EventBusName { get; set; }

    public string NextToken { get; set; }

    public int? Limit { get; set; }
}

public class ListRuleNamesByTargetResponse : AmazonWebServiceResponse
{
    public List<string> RuleNames { get; set; }

    public string NextToken { get; set; }
}
