using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.SecretsManager.Model;

/// <summary>
/// <see href="https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetResourcePolicy.html">GetResourcePolicy</see>.
/// </summary>
[Throws(
    typeof(ResourceNotFoundException),
    typeof(InternalServiceErrorException),
    typeof(InvalidRequestException),
    typeof(InvalidParameterException))]
public class GetResourcePolicyRequest : AmazonSecretsManagerRequest
{
    public string SecretId { get; set; }
}

public class GetResourcePolicyResponse : AmazonWebServiceResponse
{
    public string ARN { get; set; }

    public string Name { get; set; }

    /// <summary>JSON; null where the secret has none.</summary>
    public string ResourcePolicy { get; set; }
}
