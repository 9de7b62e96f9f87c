using Avesa.Validation.Emulator.Protocols;
using Avesa.Validation.Emulator.Services.Backup;
using Route = Avesa.Validation.Emulator.Protocols.Route;

namespace Avesa.Validation.Emulator.Services;

/// <summary>AWS Backup: what was backed up and what was restored.</summary>
/// <remarks>https://docs.aws.amazon.com/aws-backup/latest/devguide/API_Operations.html</remarks>
internal sealed class BackupService() : RestJsonService(
    "backup",
    new Route("GET", "/restore-jobs/", new ListRestoreJobs(), QueryMembers: ListRestoreJobs.QueryMembers),
    new Route("GET", "/resources/{ResourceArn+}/recovery-points/", new ListRecoveryPointsByResource(), QueryMembers: ListRecoveryPointsByResource.QueryMembers));
