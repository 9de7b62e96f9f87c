using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.Lambda.Model;

/// <summary><see href="https://docs.aws.amazon.com/lambda/latest/api/API_GetAccountSettings.html">GetAccountSettings</see>.</summary>
[Http("GET", "/2016-08-19/account-settings")]
[Throws(typeof(ServiceException), typeof(TooManyRequestsException))]
public class GetAccountSettingsRequest : AmazonLambdaRequest;

public class GetAccountSettingsResponse : AmazonWebServiceResponse
{
    public AccountLimit AccountLimit { get; set; }

    public AccountUsage AccountUsage { get; set; }
}
