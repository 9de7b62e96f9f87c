using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.EventBridge.Model;

/// <summary>
/// <see href="https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_DescribeRule.html">DescribeRule</see>: a rule that is not
/// there is a <see cref="ResourceNotFoundException"/>.
/// </summary>
[Throws(typeof(ResourceNotFoundException), typeof(InternalException))]
public class DescribeRuleRequest : AmazonEventBridgeRequest
{
    public string Name { get; set; }

    public string EventBusName { get; set; }
}

public class DescribeRuleResponse : AmazonWebServiceResponse
{
    public string Name { get; set; }

    public string Arn { get; set; }

    public string EventPattern { get; set; }

    public string ScheduleExpression { get; set; }

    public RuleState State { get; set; }

    public string Description { get; set; }

    public string RoleArn { get; set; }

    public string ManagedBy { get; set; }

    public string EventBusName { get; set; }

    public string CreatedBy { get; set; }
}
