using Amazon.CloudTrail;
using Amazon.CloudTrail.Model;
using Avesa.Validation.Accounts;

namespace Avesa.Validation.Inventory;

/// <summary>Reads the trails that take the events of an account's region, those of other regions and of its organization among them.</summary>
public sealed class TrailReader(IAmazonCloudTrail client, Memo facts)
{
    /// <summary>All of them with their status and selectors.</summary>
    public Task<IReadOnlyList<TrailFacts>> All() => facts.Once<IReadOnlyList<TrailFacts>>("cloudtrail:DescribeTrails", async token =>
    {
        var trails = (await client.DescribeTrailsAsync(new DescribeTrailsRequest(), token)).TrailList ?? [];
        return await Task.WhenAll(trails.Select(trail => Read(trail, token)));
    });

    // By its ARN, since a shadow of a trail of another region is not known by name.
    private async Task<TrailFacts> Read(Trail trail, CancellationToken cancellationToken)
    {
        var status = client.GetTrailStatusAsync(new GetTrailStatusRequest { Name = trail.TrailARN }, cancellationToken);
        var selectors = await client.GetEventSelectorsAsync(new GetEventSelectorsRequest { TrailName = trail.TrailARN }, cancellationToken);
        var now = await status;
        return new TrailFacts(
            trail.Name,
            trail.TrailARN.Required("DescribeTrails: TrailARN"),
            trail.IsMultiRegionTrail.Required("DescribeTrails: IsMultiRegionTrail"),
            trail.IncludeGlobalServiceEvents.Required("DescribeTrails: IncludeGlobalServiceEvents"),
            trail.LogFileValidationEnabled.Required("DescribeTrails: LogFileValidationEnabled"),
            now.IsLogging.Required("GetTrailStatus: IsLogging"),
            now.LatestDeliveryTime is { } delivered ? new DateTimeOffset(delivered.ToUniversalTime()) : null,
            string.IsNullOrEmpty(now.LatestDeliveryError) ? null : now.LatestDeliveryError,
            ManagementEvents.LeftOut(selectors));
    }
}
