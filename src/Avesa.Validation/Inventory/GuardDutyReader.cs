using Amazon.GuardDuty;
using Amazon.GuardDuty.Model;
using Avesa.Validation.Accounts;

namespace Avesa.Validation.Inventory;

/// <summary>GuardDuty's detector in a region.</summary>
/// <param name="Id">32 hexadecimal digits.</param>
/// <param name="Enabled">Whether it is on; a suspended one is still there.</param>
/// <param name="Protections">The features that are on, as AWS names them: <c>S3_DATA_EVENTS</c>.</param>
public sealed record DetectorFacts(string Id, bool Enabled, IReadOnlyList<string> Protections);

/// <summary>Reads GuardDuty.</summary>
public sealed class GuardDutyReader(AccountConnection connection, Memo facts)
{
    /// <summary>The detector of a region, of which there is at most one; null where GuardDuty is off.</summary>
    public Task<DetectorFacts?> Detector(string region) => facts.Once<DetectorFacts?>($"guardduty:GetDetector/{region}", async token =>
    {
        var client = connection.In(region).GuardDuty;
        var ids = await client.Paginators.ListDetectors(new ListDetectorsRequest()).DetectorIds.ToListAsync(token);
        if (ids is not [var id, ..])
        {
            return null;
        }

        var detector = await client.GetDetectorAsync(new GetDetectorRequest { DetectorId = id }, token);
        return new DetectorFacts(
            id,
            detector.Status.Required("GetDetector: status") == DetectorStatus.ENABLED,
            [.. (detector.Features ?? []).Where(feature => feature.Status == FeatureStatus.ENABLED).Select(feature => feature.Name.Value)]);
    });
}
