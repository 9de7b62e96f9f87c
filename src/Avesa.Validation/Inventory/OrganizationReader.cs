using Amazon.Organizations.Model;
using Avesa.Validation.Accounts;

namespace Avesa.Validation.Inventory;

/// <summary>The organization that an account belongs to.</summary>
/// <param name="Id">For example <c>o-exampleorgid</c>.</param>
/// <param name="AllFeatures">Whether it can govern its members, rather than pay for them alone.</param>
/// <param name="ManagementAccount">The account that manages it: twelve digits.</param>
public sealed record OrganizationFacts(string Id, bool AllFeatures, string ManagementAccount);

/// <summary>Reads AWS Organizations, which lives in one region, whatever the account's.</summary>
public sealed class OrganizationReader(AccountConnection connection, Memo facts)
{
    // https://docs.aws.amazon.com/general/latest/gr/ao.html
    private const string Home = "us-east-1";

    /// <summary>The organization; null when the account belongs to none.</summary>
    public Task<OrganizationFacts?> Organization() => facts.Once<OrganizationFacts?>("organizations:DescribeOrganization", async token =>
    {
        try
        {
            var organization = (await connection.In(Home).Organizations.DescribeOrganizationAsync(new DescribeOrganizationRequest(), token)).Organization;
            return new OrganizationFacts(
                organization.Id.Required("DescribeOrganization: Id"),
                organization.FeatureSet.Required("DescribeOrganization: FeatureSet").Value == "ALL",
                organization.MasterAccountId.Required("DescribeOrganization: MasterAccountId"));
        }
        catch (AWSOrganizationsNotInUseException)
        {
            return null;
        }
    });
}
