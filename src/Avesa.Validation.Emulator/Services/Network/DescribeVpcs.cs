using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.Network;

/// <summary>The VPCs of the region, the default one among them.</summary>
/// <remarks>https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcs.html</remarks>
internal sealed class DescribeVpcs : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(DescribeVpcs);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        call.Demand("ec2:DescribeVpcs", "*");
        return NetworkPages.Answer(call, input, "vpcSet", 5, call.Watched.Vpcs.Values, vpc => vpc.Id, input.Texts("VpcId"), "InvalidVpcID.NotFound", vpc => new JsonObject
        {
            ["vpcId"] = vpc.Id,
            ["ownerId"] = call.Account.Id,
            ["state"] = "available",
            ["cidrBlock"] = vpc.Cidr,
            ["isDefault"] = vpc.IsDefault,
            ["instanceTenancy"] = "default",
            ["dhcpOptionsId"] = "default",
        });
    }
}
