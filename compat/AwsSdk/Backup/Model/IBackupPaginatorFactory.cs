namespace Amazon.Backup.Model;

/// <summary>The operations that answer in pages.</summary>
public interface IBackupPaginatorFactory
{
    IListRestoreJobsPaginator ListRestoreJobs(ListRestoreJobsRequest request);

    IListRecoveryPointsByResourcePaginator ListRecoveryPointsByResource(ListRecoveryPointsByResourceRequest request);
}

internal sealed class BackupPaginatorFactory(IAmazonBackup client) : IBackupPaginatorFactory
{
    public IListRestoreJobsPaginator ListRestoreJobs(ListRestoreJobsRequest request) => new ListRestoreJobsPaginator(client, request);

    public IListRecoveryPointsByResourcePaginator ListRecoveryPointsByResource(ListRecoveryPointsByResourceRequest request) =>
        new ListRecoveryPointsByResourcePaginator(client, request);
}
