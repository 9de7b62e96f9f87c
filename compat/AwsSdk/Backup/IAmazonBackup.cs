using Amazon.Backup.Model;
using Amazon.Runtime;

namespace Amazon.Backup;

/// <summary>The operations of Backup that are used here.</summary>
public interface IAmazonBackup : IAmazonService, IDisposable
{
    IBackupPaginatorFactory Paginators { get; }

    Task<ListRestoreJobsResponse> ListRestoreJobsAsync(ListRestoreJobsRequest request, CancellationToken cancellationToken = default);

    Task<ListRecoveryPointsByResourceResponse> ListRecoveryPointsByResourceAsync(
        ListRecoveryPointsByResourceRequest request, CancellationToken cancellationToken = default);

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonBackupConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) =>
        new AmazonBackupClient(awsCredentials, (AmazonBackupConfig)clientConfig);
}
