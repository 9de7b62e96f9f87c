using Amazon.Runtime;

namespace Amazon.Backup;

/// <summary>Base of every request to the service.</summary>
public class AmazonBackupRequest : AmazonWebServiceRequest;
