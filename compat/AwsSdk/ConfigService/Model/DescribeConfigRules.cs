using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.ConfigService.Model;

/// <summary>
/// <see href="https://docs.aws.amazon.com/config/latest/APIReference/API_DescribeConfigRules.html">DescribeConfigRules</see>.
/// </summary>
[Throws(
    typeof(NoSuchConfigRuleException),
    typeof(InvalidNextTokenException),
    typeof(InvalidParameterValueException))]
public class DescribeConfigRulesRequest : AmazonConfigServiceRequest
{
    public List<string> ConfigRuleNames { get; set; }

    public string NextToken { get; set; }

    public DescribeConfigRulesFilters Filters { get; set; }
}

public class DescribeConfigRulesResponse : AmazonWebServiceResponse
{
    public List<ConfigRule> ConfigRules { get; set; }

    public string NextToken { get; set; }
}

/// <summary>All pages, or all results of all pages; consumed once.</summary>
public interface IDescribeConfigRulesPaginator
{
    IPaginatedEnumerable<DescribeConfigRulesResponse> Responses { get; }

    IPaginatedEnumerable<ConfigRule> ConfigRules { get; }
}

internal sealed class DescribeConfigRulesPaginator(IAmazonConfigService client, DescribeConfigRulesRequest request)
    : Paginator<DescribeConfigRulesRequest, DescribeConfigRulesResponse>(
        request, client.DescribeConfigRulesAsync, response => response.NextToken),
        IDescribeConfigRulesPaginator
{
    public IPaginatedEnumerable<ConfigRule> ConfigRules => Each(response => response.ConfigRules);

    protected override string Token { get => Request.NextToken; set => Request.NextToken = value; }
}
