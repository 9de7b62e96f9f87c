using Amazon.Runtime;

namespace Amazon.GuardDuty;

/// <summary>Base of every request to the service.</summary>
public class AmazonGuardDutyRequest : AmazonWebServiceRequest;
