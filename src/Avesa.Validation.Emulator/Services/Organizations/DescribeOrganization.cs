using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Services.Organizations;

/// <summary>The organization that the account belongs to.</summary>
/// <remarks>https://docs.aws.amazon.com/organizations/latest/APIReference/API_DescribeOrganization.html</remarks>
internal sealed class DescribeOrganization : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(DescribeOrganization);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        call.Demand("organizations:DescribeOrganization", "*");
        var organization = call.Account.Organization
            ?? throw new AwsError("AWSOrganizationsNotInUseException", "Your account is not a member of an organization.");
        var root = $"arn:aws:organizations::{organization.ManagementAccount}";
        return new JsonObject
        {
            ["Organization"] = new JsonObject
            {
                ["Id"] = organization.Id,
                ["Arn"] = $"{root}:organization/{organization.Id}",
                ["FeatureSet"] = organization.FeatureSet,
                ["MasterAccountArn"] = $"{root}:account/{organization.Id}/{organization.ManagementAccount}",
                ["MasterAccountId"] = organization.ManagementAccount,
                ["MasterAccountEmail"] = "management@avesa.example",
                ["AvailablePolicyTypes"] = new JsonArray(),
            },
        };
    }
}
