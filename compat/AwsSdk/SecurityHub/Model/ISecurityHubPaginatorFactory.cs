namespace Amazon.SecurityHub.Model;

/// <summary>The operations that answer in pages.</summary>
public interface ISecurityHubPaginatorFactory
{
    IGetEnabledStandardsPaginator GetEnabledStandards(GetEnabledStandardsRequest request);
}

internal sealed class SecurityHubPaginatorFactory(IAmazonSecurityHub client) : ISecurityHubPaginatorFactory
{
    public IGetEnabledStandardsPaginator GetEnabledStandards(GetEnabledStandardsRequest request) => new GetEnabledStandardsPaginator(client, request);
}
