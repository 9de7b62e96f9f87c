using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.CloudTrail;

/// <summary>
/// The trails that take events of the region. A trail of another region or account is a shadow, which is left out on demand. Trails that are named
/// and not there are left out too, and only an ARN names a shadow.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_DescribeTrails.html</remarks>
internal sealed class DescribeTrails : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(DescribeTrails);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        call.Demand("cloudtrail:DescribeTrails", "*");
        var names = input.Texts("trailNameList");
        foreach (var name in names)
        {
            TrailReference.Check(name);
        }

        var shadows = input["includeShadowTrails"] is null || input.Flag("includeShadowTrails");
        var trails = call.Account.Trails.Values
            .Where(trail => IsShadow(call, trail) ? trail.MultiRegion && (names.Count == 0 ? shadows : names.Contains(trail.Arn)) : names.Count == 0 || names.Contains(trail.Arn) || names.Contains(trail.Name))
            .OrderBy(trail => trail.Name, StringComparer.Ordinal);
        return new JsonObject { ["trailList"] = new JsonArray([.. trails.Select(Shape)]) };
    }

    private static bool IsShadow(Call call, Trail trail) => trail.HomeRegion != call.Account.Region;

    private static JsonObject Shape(Trail trail) => new()
    {
        ["Name"] = trail.Name,
        ["S3BucketName"] = trail.Bucket,
        ["IncludeGlobalServiceEvents"] = trail.GlobalEvents,
        ["IsMultiRegionTrail"] = trail.MultiRegion,
        ["HomeRegion"] = trail.HomeRegion,
        ["TrailARN"] = trail.Arn,
        ["LogFileValidationEnabled"] = trail.ValidatesLogFiles,
        ["HasCustomEventSelectors"] = trail.AdvancedEventSelectors is not null,
        ["HasInsightSelectors"] = false,
        ["IsOrganizationTrail"] = false,
    };
}
