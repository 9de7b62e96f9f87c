using Amazon.Runtime;

namespace Amazon.SimpleNotificationService;

/// <summary>Base of every request to the service.</summary>
public class AmazonSimpleNotificationServiceRequest : AmazonWebServiceRequest;
