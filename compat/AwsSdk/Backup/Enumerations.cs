using Amazon.Runtime;

namespace Amazon.Backup;

public class RecoveryPointStatus(string value) : ConstantClass(value)
{
    public static readonly RecoveryPointStatus COMPLETED = new("COMPLETED");
    public static readonly RecoveryPointStatus PARTIAL = new("PARTIAL");
    public static readonly RecoveryPointStatus DELETING = new("DELETING");
    public static readonly RecoveryPointStatus EXPIRED = new("EXPIRED");
    public static readonly RecoveryPointStatus AVAILABLE = new("AVAILABLE");
    public static readonly RecoveryPointStatus STOPPED = new("STOPPED");
    public static readonly RecoveryPointStatus CREATING = new("CREATING");

    public static implicit operator RecoveryPointStatus(string value) => FindValue(value);

    public static RecoveryPointStatus FindValue(string value) => FindValue<RecoveryPointStatus>(value);
}

public class RestoreDeletionStatus(string value) : ConstantClass(value)
{
    public static readonly RestoreDeletionStatus DELETING = new("DELETING");
    public static readonly RestoreDeletionStatus FAILED = new("FAILED");
    public static readonly RestoreDeletionStatus SUCCESSFUL = new("SUCCESSFUL");

    public static implicit operator RestoreDeletionStatus(string value) => FindValue(value);

    public static RestoreDeletionStatus FindValue(string value) => FindValue<RestoreDeletionStatus>(value);
}

public class RestoreJobStatus(string value) : ConstantClass(value)
{
    public static readonly RestoreJobStatus PENDING = new("PENDING");
    public static readonly RestoreJobStatus RUNNING = new("RUNNING");
    public static readonly RestoreJobStatus COMPLETED = new("COMPLETED");
    public static readonly RestoreJobStatus ABORTED = new("ABORTED");
    public static readonly RestoreJobStatus FAILED = new("FAILED");

    public static implicit operator RestoreJobStatus(string value) => FindValue(value);

    public static RestoreJobStatus FindValue(string value) => FindValue<RestoreJobStatus>(value);
}

public class RestoreValidationStatus(string value) : ConstantClass(value)
{
    public static readonly RestoreValidationStatus FAILED = new("FAILED");
    public static readonly RestoreValidationStatus SUCCESSFUL = new("SUCCESSFUL");
    public static readonly RestoreValidationStatus TIMED_OUT = new("TIMED_OUT");
    public static readonly RestoreValidationStatus VALIDATING = new("VALIDATING");

    public static implicit operator RestoreValidationStatus(string value) => FindValue(value);

    public static RestoreValidationStatus FindValue(string value) => FindValue<RestoreValidationStatus>(value);
}

public class VaultType(string value) : ConstantClass(value)
{
    public static readonly VaultType BACKUP_VAULT = new("BACKUP_VAULT");
    public static readonly VaultType LOGICALLY_AIR_GAPPED_BACKUP_VAULT = new("LOGICALLY_AIR_GAPPED_BACKUP_VAULT");
    public static readonly VaultType RESTORE_ACCESS_BACKUP_VAULT = new("RESTORE_ACCESS_BACKUP_VAULT");

    public static implicit operator VaultType(string value) => FindValue(value);

    public static VaultType FindValue(string value) => FindValue<VaultType>(value);
}
