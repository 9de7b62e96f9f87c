using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.SimpleNotificationService.Model;

/// <summary>
/// <see href="https://docs.aws.amazon.com/sns/latest/api/API_GetTopicAttributes.html">GetTopicAttributes</see>: a map of texts.
/// </summary>
[Throws(
    typeof(AuthorizationErrorException), typeof(InternalErrorException), typeof(InvalidParameterException),
    typeof(InvalidSecurityException), typeof(NotFoundException))]
public class GetTopicAttributesRequest : AmazonSimpleNotificationServiceRequest
{
    public GetTopicAttributesRequest() { }

    public GetTopicAttributesRequest(string topicArn) => TopicArn = topicArn;

    public string TopicArn { get; set; }
}

public class GetTopicAttributesResponse : AmazonWebServiceResponse
{
    public Dictionary<string, string> Attributes { get; set; }
}
