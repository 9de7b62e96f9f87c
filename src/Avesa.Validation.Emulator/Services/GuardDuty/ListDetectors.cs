using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.GuardDuty;

/// <summary>The detector of the region, or none where GuardDuty is off.</summary>
/// <remarks>https://docs.aws.amazon.com/guardduty/latest/APIReference/API_ListDetectors.html</remarks>
internal sealed class ListDetectors : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(ListDetectors);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        var size = input.Number("maxResults", 1, 50, "BadRequestException") ?? 50;
        call.Demand("guardduty:ListDetectors", "*");
        string[] detectors = call.Watched.Detector is { } detector ? [detector.Id] : [];
        var page = Page.Of(call, detectors, id => id, size, input.Text("nextToken"), call.Region, () => new AwsError("BadRequestException", "The request is rejected because an invalid or out-of-range value is specified as an input parameter."));
        return new JsonObject { ["detectorIds"] = new JsonArray([.. page.Items.Select(id => JsonValue.Create(id))]) };
    }
}
