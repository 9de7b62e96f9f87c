using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.SecretsManager.Model;

/// <summary>
/// <see href="https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetSecretValue.html">GetSecretValue</see>.
/// </summary>
[Throws(
    typeof(ResourceNotFoundException),
    typeof(InvalidParameterException),
    typeof(InvalidRequestException),
    typeof(DecryptionFailureException),
    typeof(InternalServiceErrorException))]
public class GetSecretValueRequest : AmazonSecretsManagerRequest
{
    public string SecretId { get; set; }

    public string VersionId { get; set; }

    public string VersionStage { get; set; }
}

public class GetSecretValueResponse : AmazonWebServiceResponse
{
    public string ARN { get; set; }

    public string Name { get; set; }

    public string VersionId { get; set; }

    public MemoryStream SecretBinary { get; set; }

    public string SecretString { get; set; }

    public List<string> VersionStages { get; set; }

    public DateTime? CreatedDate { get; set; }
}
