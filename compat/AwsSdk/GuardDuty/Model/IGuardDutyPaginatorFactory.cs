namespace Amazon.GuardDuty.Model;

/// <summary>The operations that answer in pages.</summary>
public interface IGuardDutyPaginatorFactory
{
    IListDetectorsPaginator ListDetectors(ListDetectorsRequest request);
}

internal sealed class GuardDutyPaginatorFactory(IAmazonGuardDuty client) : IGuardDutyPaginatorFactory
{
    public IListDetectorsPaginator ListDetectors(ListDetectorsRequest request) => new ListDetectorsPaginator(client, request);
}
