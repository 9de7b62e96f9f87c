namespace Amazon.Lambda.Model;

/// <summary>The operations that answer in pages.</summary>
public interface ILambdaPaginatorFactory
{
    IListFunctionsPaginator ListFunctions(ListFunctionsRequest request);

    IListFunctionUrlConfigsPaginator ListFunctionUrlConfigs(ListFunctionUrlConfigsRequest request);

    IListAliasesPaginator ListAliases(ListAliasesRequest request);

    IListEventSourceMappingsPaginator ListEventSourceMappings(ListEventSourceMappingsRequest request);
}

internal sealed class LambdaPaginatorFactory(IAmazonLambda client) : ILambdaPaginatorFactory
{
    public IListFunctionsPaginator ListFunctions(ListFunctionsRequest request) => new ListFunctionsPaginator(client, request);

    public IListFunctionUrlConfigsPaginator ListFunctionUrlConfigs(ListFunctionUrlConfigsRequest request) =>
        new ListFunctionUrlConfigsPaginator(client, request);

    public IListAliasesPaginator ListAliases(ListAliasesRequest request) => new ListAliasesPaginator(client, request);

    public IListEventSourceMappingsPaginator ListEventSourceMappings(ListEventSourceMappingsRequest request) =>
        new ListEventSourceMappingsPaginator(client, request);
}
