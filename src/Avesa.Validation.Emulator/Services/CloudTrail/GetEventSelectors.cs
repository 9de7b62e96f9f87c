using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Services.CloudTrail;

/// <summary>Which events a trail takes: basic selectors or advanced ones, never both.</summary>
/// <remarks>https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_GetEventSelectors.html</remarks>
internal sealed class GetEventSelectors : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(GetEventSelectors);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        var trail = call.Trail("cloudtrail:GetEventSelectors", input, "TrailName");
        var answer = new JsonObject { ["TrailARN"] = trail.Arn };
        if (trail.AdvancedEventSelectors is { } advanced)
        {
            answer["AdvancedEventSelectors"] = advanced.DeepClone();
        }
        else
        {
            answer["EventSelectors"] = trail.EventSelectors!.DeepClone();
        }

        return answer;
    }
}
