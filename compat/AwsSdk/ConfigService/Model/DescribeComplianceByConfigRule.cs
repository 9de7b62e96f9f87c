using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.ConfigService.Model;

/// <summary>
/// <see href="https://docs.aws.amazon.com/config/latest/APIReference/API_DescribeComplianceByConfigRule.html">DescribeComplianceByConfigRule</see>.
/// </summary>
[Throws(
    typeof(InvalidParameterValueException),
    typeof(NoSuchConfigRuleException),
    typeof(InvalidNextTokenException))]
public class DescribeComplianceByConfigRuleRequest : AmazonConfigServiceRequest
{
    public List<string> ConfigRuleNames { get; set; }

    public List<string> ComplianceTypes { get; set; }

    public string NextToken { get; set; }
}

public class DescribeComplianceByConfigRuleResponse : AmazonWebServiceResponse
{
    public List<ComplianceByConfigRule> ComplianceByConfigRules { get; set; }

    public string NextToken { get; set; }
}

/// <summary>All pages, or all results of all pages; consumed once.</summary>
public interface IDescribeComplianceByConfigRulePaginator
{
    IPaginatedEnumerable<DescribeComplianceByConfigRuleResponse> Responses { get; }

    IPaginatedEnumerable<ComplianceByConfigRule> ComplianceByConfigRules { get; }
}

internal sealed class DescribeComplianceByConfigRulePaginator(IAmazonConfigService client, DescribeComplianceByConfigRuleRequest request)
    : Paginator<DescribeComplianceByConfigRuleRequest, DescribeComplianceByConfigRuleResponse>(
        request, client.DescribeComplianceByConfigRuleAsync, response => response.NextToken),
        IDescribeComplianceByConfigRulePaginator
{
    public IPaginatedEnumerable<ComplianceByConfigRule> ComplianceByConfigRules => Each(response => response.ComplianceByConfigRules);

    protected override string Token { get => Request.NextToken; set => Request.NextToken = value; }
}
