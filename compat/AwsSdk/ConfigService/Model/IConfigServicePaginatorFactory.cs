namespace Amazon.ConfigService.Model;

/// <summary>The operations that answer in pages.</summary>
public interface IConfigServicePaginatorFactory
{
    IDescribeConfigRulesPaginator DescribeConfigRules(DescribeConfigRulesRequest request);

    IDescribeComplianceByConfigRulePaginator DescribeComplianceByConfigRule(DescribeComplianceByConfigRuleRequest request);

    IListDiscoveredResourcesPaginator ListDiscoveredResources(ListDiscoveredResourcesRequest request);
}

internal sealed class ConfigServicePaginatorFactory(IAmazonConfigService client) : IConfigServicePaginatorFactory
{
    public IDescribeConfigRulesPaginator DescribeConfigRules(DescribeConfigRulesRequest request) => new DescribeConfigRulesPaginator(client, request);

    public IDescribeComplianceByConfigRulePaginator DescribeComplianceByConfigRule(DescribeComplianceByConfigRuleRequest request) => new DescribeComplianceByConfigRulePaginator(client, request);

    public IListDiscoveredResourcesPaginator ListDiscoveredResources(ListDiscoveredResourcesRequest request) => new ListDiscoveredResourcesPaginator(client, request);
}
