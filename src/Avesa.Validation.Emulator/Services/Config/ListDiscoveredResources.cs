using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.Config;

/// <summary>What AWS Config has discovered of a type: functions, and whatever was put into the region of services that are not emulated.</summary>
/// <remarks>https://docs.aws.amazon.com/config/latest/APIReference/API_ListDiscoveredResources.html</remarks>
internal sealed class ListDiscoveredResources : IOperation
{
    private const int Most = 100;
    private const string Functions = "AWS::Lambda::Function";

    // Of these the emulator would have to know the resources itself.
    private static readonly string[] Emulated = ["S3", "DynamoDB", "SecretsManager", "IAM", "KMS", "Logs", "CloudWatch", "CloudFormation", "SNS", "Events", "Backup", "CloudTrail", "Config", "GuardDuty"];

    /// <inheritdoc />
    public string Name => nameof(ListDiscoveredResources);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        var type = input.Text("resourceType") ?? throw new AwsError("ValidationException", "1 validation error detected: Value null at 'resourceType' failed to satisfy constraint: Member must not be null");
        if (type.Split("::") is not ["AWS", { } service, { Length: > 0 }])
        {
            throw new AwsError("ValidationException", $"1 validation error detected: Value '{type}' at 'resourceType' failed to satisfy constraint: Member must satisfy enum value set");
        }

        if (Emulated.Contains(service) || (service == "Lambda" && type != Functions))
        {
            throw NotImplementedHere.Part("config", Name, $"resourceType {type}");
        }

        foreach (var narrowing in (string[])["resourceIds", "resourceName", "includeDeletedResources"])
        {
            if (input.ContainsKey(narrowing))
            {
                throw NotImplementedHere.Part("config", Name, narrowing);
            }
        }

        call.Demand("config:ListDiscoveredResources", "*");
        var watched = call.Watched;
        if (watched.Recorder is null)
        {
            throw new AwsError("NoAvailableConfigurationRecorderException", "Configuration recorder is not available.");
        }

        var limit = input["limit"]?.GetValue<int>() ?? 0;
        var found = type == Functions ? call.Account.Functions.Values.Select(function => function.Name) : watched.Discovered.Where(one => one.Value == type).Select(one => one.Key);
        var page = Page.Of(
            call, found, id => id, limit is > 0 and <= Most ? limit : limit == 0 ? Most : throw new AwsError("InvalidLimitException", "The specified limit is outside the allowable range."),
            input.Text("nextToken"), $"{call.Region}\n{type}", () => new AwsError("InvalidNextTokenException", "The specified next token is not valid."));
        var output = new JsonObject
        {
            ["resourceIdentifiers"] = new JsonArray([.. page.Items.Select(id => new JsonObject { ["resourceType"] = type, ["resourceId"] = id, ["resourceName"] = id.Split('/')[^1] })]),
        };
        if (page.Next is { } next)
        {
            output["nextToken"] = next;
        }

        return output;
    }
}
