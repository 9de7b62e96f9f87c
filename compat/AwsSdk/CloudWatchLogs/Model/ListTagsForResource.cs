using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.CloudWatchLogs.Model;

/// <summary>
/// <see href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_ListTagsForResource.html">ListTagsForResource</see>.
/// </summary>
[Throws(typeof(InvalidParameterException), typeof(ResourceNotFoundException), typeof(ServiceUnavailableException))]
public class ListTagsForResourceRequest : AmazonCloudWatchLogsRequest
{
    public string ResourceArn { get; set; }
}

public class ListTagsForResourceResponse : AmazonWebServiceResponse
{
    public Dictionary<string, string> Tags { get; set; }
}
