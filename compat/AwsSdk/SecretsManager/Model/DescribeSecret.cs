using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.SecretsManager.Model;

/// <summary>
/// <see href="https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_DescribeSecret.html">DescribeSecret</see>.
/// </summary>
[Throws(typeof(ResourceNotFoundException), typeof(InternalServiceErrorException), typeof(InvalidParameterException))]
public class DescribeSecretRequest : AmazonSecretsManagerRequest
{
    public string SecretId { get; set; }
}

public class DescribeSecretResponse : AmazonWebServiceResponse
{
    public string ARN { get; set; }

    public string Name { get; set; }

    public string Description { get; set; }

    public string KmsKeyId { get; set; }

    public bool? RotationEnabled { get; set; }

    public string RotationLambdaARN { get; set; }

    public RotationRulesType RotationRules { get; set; }

    public DateTime? LastRotatedDate { get; set; }

    public DateTime? LastChangedDate { get; set; }

    public DateTime? LastAccessedDate { get; set; }

    public DateTime? DeletedDate { get; set; }

    public DateTime? NextRotationDate { get; set; }

    public List<Tag> Tags { get; set; }

    public Dictionary<string, List<string>> VersionIdsToStages { get; set; }

    public string OwningService { get; set; }

    public DateTime? CreatedDate { get; set; }

    public string PrimaryRegion { get; set; }

    public List<ReplicationStatusType> ReplicationStatus { get; set; }
}
