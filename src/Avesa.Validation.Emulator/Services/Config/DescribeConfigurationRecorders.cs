using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Services.Config;

/// <summary>What the recorder of the region records.</summary>
/// <remarks>https://docs.aws.amazon.com/config/latest/APIReference/API_DescribeConfigurationRecorders.html</remarks>
internal sealed class DescribeConfigurationRecorders : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(DescribeConfigurationRecorders);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        call.Demand("config:DescribeConfigurationRecorders", "*");
        return new JsonObject { ["ConfigurationRecorders"] = new JsonArray([.. Recorders.Named(call, input).Select(recorder => Shape(call, recorder))]) };
    }

    private static JsonObject Shape(Call call, ConfigRecorder recorder)
    {
        var group = new JsonObject
        {
            ["allSupported"] = recorder.Strategy == "ALL_SUPPORTED_RESOURCE_TYPES",
            ["includeGlobalResourceTypes"] = recorder.GlobalTypes,
            ["resourceTypes"] = Types(recorder, "INCLUSION_BY_RESOURCE_TYPES"),
            ["recordingStrategy"] = new JsonObject { ["useOnly"] = recorder.Strategy },
        };
        if (recorder.Strategy == "EXCLUSION_BY_RESOURCE_TYPES")
        {
            group["exclusionByResourceTypes"] = new JsonObject { ["resourceTypes"] = Types(recorder, recorder.Strategy) };
        }

        return new JsonObject
        {
            ["arn"] = Recorders.Arn(call, recorder),
            ["name"] = recorder.Name,
            ["roleARN"] = $"arn:aws:iam::{call.Account.Id}:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig",
            ["recordingGroup"] = group,
            ["recordingMode"] = Mode(recorder),
            ["recordingScope"] = "PAID",
        };
    }

    private static JsonObject Mode(ConfigRecorder recorder)
    {
        var mode = new JsonObject { ["recordingFrequency"] = recorder.Frequency };
        if (recorder.Frequencies.Count > 0)
        {
            mode["recordingModeOverrides"] = new JsonArray([.. recorder.Frequencies.GroupBy(type => type.Value, type => type.Key).Select(same => new JsonObject
            {
                ["resourceTypes"] = new JsonArray([.. same.Select(type => JsonValue.Create(type))]),
                ["recordingFrequency"] = same.Key,
            })]);
        }

        return mode;
    }

    private static JsonArray Types(ConfigRecorder recorder, string strategy) =>
        recorder.Strategy == strategy ? new JsonArray([.. recorder.Types.Select(type => JsonValue.Create(type))]) : [];
}
