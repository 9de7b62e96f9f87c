using System.Runtime.CompilerServices;
using Amazon.Backup;
using Amazon.Backup.Model;
using Avesa.Validation.Accounts;

namespace Avesa.Validation.Inventory;

/// <summary>A restore that AWS Backup completed.</summary>
/// <param name="Id">The job's id.</param>
/// <param name="SourceArn">What was backed up; null where the job does not say.</param>
/// <param name="RecoveryPointArn">The backup that was restored.</param>
/// <param name="Completed">When.</param>
public sealed record RestoreJobFacts(string Id, string? SourceArn, string RecoveryPointArn, DateTimeOffset Completed);

/// <summary>Reads AWS Backup.</summary>
public sealed class BackupReader(IAmazonBackup client, Memo facts)
{
    /// <summary>The completed restores of DynamoDB tables that AWS Backup still knows of.</summary>
    public Task<IReadOnlyList<RestoreJobFacts>> CompletedTableRestores() => facts.All("backup:ListRestoreJobs", ListJobs);

    private async IAsyncEnumerable<RestoreJobFacts> ListJobs([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = new ListRestoreJobsRequest { ByStatus = RestoreJobStatus.COMPLETED, ByResourceType = "DynamoDB" };
        await foreach (var job in client.Paginators.ListRestoreJobs(request).RestoreJobs.WithCancellation(cancellationToken))
        {
            yield return new RestoreJobFacts(
                job.RestoreJobId,
                job.SourceResourceArn,
                job.RecoveryPointArn.Required("ListRestoreJobs: RecoveryPointArn"),
                new DateTimeOffset(job.CompletionDate.Required("ListRestoreJobs: CompletionDate").ToUniversalTime()));
        }
    }
}
