using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.Waf;

/// <summary>The web ACL that protects a resource of the region; no member where none does.</summary>
/// <remarks>https://docs.aws.amazon.com/waf/latest/APIReference/API_GetWebACLForResource.html</remarks>
internal sealed class GetWebACLForResource : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(GetWebACLForResource);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        var resource = input.Required("ResourceArn", "WAFInvalidParameterException");
        if (!Arn.TryParse(resource, out _))
        {
            throw new AwsError("WAFInvalidParameterException", "Error reason: The ARN isn't valid. A valid ARN begins with arn: and includes other information separated by colons or slashes., field: RESOURCE_ARN, parameter: " + resource);
        }

        call.Demand("wafv2:GetWebACLForResource", resource);
        return call.Watched.WebAcls.TryGetValue(resource, out var name)
            ? new JsonObject
            {
                ["WebACL"] = new JsonObject
                {
                    ["Name"] = name,
                    ["Id"] = Id(name),
                    ["ARN"] = $"arn:aws:wafv2:{call.Region}:{call.Account.Id}:regional/webacl/{name}/{Id(name)}",
                    ["DefaultAction"] = new JsonObject { ["Allow"] = new JsonObject() },
                    ["VisibilityConfig"] = new JsonObject { ["SampledRequestsEnabled"] = true, ["CloudWatchMetricsEnabled"] = true, ["MetricName"] = name },
                    ["Capacity"] = 1,
                },
            }
            : [];
    }

    private static string Id(string name) => new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16)).ToString();
}
