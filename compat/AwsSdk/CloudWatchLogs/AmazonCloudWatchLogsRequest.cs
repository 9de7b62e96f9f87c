using Amazon.Runtime;

namespace Amazon.CloudWatchLogs;

/// <summary>Base of every request to the service.</summary>
public class AmazonCloudWatchLogsRequest : AmazonWebServiceRequest;
