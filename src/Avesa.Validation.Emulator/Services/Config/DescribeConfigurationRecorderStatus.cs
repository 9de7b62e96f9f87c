using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Services.Config;

/// <summary>Whether the recorder of the region is on, and how its last delivery went.</summary>
/// <remarks>https://docs.aws.amazon.com/config/latest/APIReference/API_DescribeConfigurationRecorderStatus.html</remarks>
internal sealed class DescribeConfigurationRecorderStatus : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(DescribeConfigurationRecorderStatus);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        call.Demand("config:DescribeConfigurationRecorderStatus", "*");
        return new JsonObject { ["ConfigurationRecordersStatus"] = new JsonArray([.. Recorders.Named(call, input).Select(recorder => Shape(call, recorder))]) };
    }

    private static JsonObject Shape(Call call, ConfigRecorder recorder)
    {
        var shape = new JsonObject
        {
            ["arn"] = Recorders.Arn(call, recorder),
            ["name"] = recorder.Name,
            ["lastStartTime"] = JsonValue.Create(recorder.Started),
            ["recording"] = recorder.Recording,
            ["lastStatus"] = recorder.LastStatus,
            ["lastStatusChangeTime"] = JsonValue.Create(recorder.Started),
        };
        if (recorder.LastError is { } error)
        {
            (shape["lastErrorCode"], shape["lastErrorMessage"]) = (error, error);
        }

        return shape;
    }
}
