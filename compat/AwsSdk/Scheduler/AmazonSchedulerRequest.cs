using Amazon.Runtime;

namespace Amazon.Scheduler;

/// <summary>Base of every request to the service.</summary>
public class AmazonSchedulerRequest : AmazonWebServiceRequest;
