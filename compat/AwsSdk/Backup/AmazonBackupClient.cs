using Amazon.Backup.Model;
using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.Backup;

/// <summary>Backup, the operations that are used here, over the SDK's own pipeline.</summary>
public class AmazonBackupClient : ServiceClient, IAmazonBackup
{
    public AmazonBackupClient() : base(new AmazonBackupConfig()) { }

    public AmazonBackupClient(RegionEndpoint region) : base(new AmazonBackupConfig { RegionEndpoint = region }) { }

    public AmazonBackupClient(AmazonBackupConfig config) : base(config) { }

    public AmazonBackupClient(AWSCredentials credentials) : base(credentials, new AmazonBackupConfig()) { }

    public AmazonBackupClient(
        AWSCredentials credentials, RegionEndpoint region)
        : base(credentials, new AmazonBackupConfig { RegionEndpoint = region }) { }

    public AmazonBackupClient(AWSCredentials credentials, AmazonBackupConfig clientConfig) : base(credentials, clientConfig) { }

    public AmazonBackupClient(
        string awsAccessKeyId, string awsSecretAccessKey, AmazonBackupConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, clientConfig) { }

    public AmazonBackupClient(
        string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, AmazonBackupConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, clientConfig) { }

    public IBackupPaginatorFactory Paginators => field ??= new BackupPaginatorFactory(this);

    public virtual Task<ListRestoreJobsResponse> ListRestoreJobsAsync(
        ListRestoreJobsRequest request, CancellationToken cancellationToken = default) =>
        Send<ListRestoreJobsResponse>(request, cancellationToken);

    public virtual Task<ListRecoveryPointsByResourceResponse> ListRecoveryPointsByResourceAsync(
        ListRecoveryPointsByResourceRequest request, CancellationToken cancellationToken = default) =>
        Send<ListRecoveryPointsByResourceResponse>(request, cancellationToken);
}
