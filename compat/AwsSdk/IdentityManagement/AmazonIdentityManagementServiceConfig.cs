using Amazon.Compat;

namespace Amazon.IdentityManagement;

/// <summary>Region, endpoint, profile, retries and time-outs of an <see cref="AmazonIdentityManagementServiceClient"/>.</summary>
public class AmazonIdentityManagementServiceConfig() : ServiceConfig(Model)
{
    private static readonly ServiceModel Model = new(
        "IAM", "iam", "iam", "2010-05-08", new QueryProtocol(), typeof(AmazonIdentityManagementServiceException))
    {
        IsGlobal = true,
    };

    public static new string ServiceId => Model.Id;
}
