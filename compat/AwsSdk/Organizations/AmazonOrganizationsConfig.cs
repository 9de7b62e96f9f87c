using Amazon.Compat;

namespace Amazon.Organizations;

/// <summary>Region, endpoint, profile, retries and time-outs of an <see cref="AmazonOrganizationsClient"/>.</summary>
public class AmazonOrganizationsConfig() : ServiceConfig(Model)
{
    private static readonly ServiceModel Model = new(
        "Organizations", "organizations", "organizations", "2016-11-28", new JsonProtocol("AWSOrganizationsV20161128", "1.1", WireNames.AsDeclared), typeof(AmazonOrganizationsException));

    public static new string ServiceId => Model.Id;
}
