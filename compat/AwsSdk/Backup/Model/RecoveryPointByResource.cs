namespace Amazon.Backup.Model;

public class RecoveryPointByResource
{
    public string RecoveryPointArn { get; set; }

    public DateTime? CreationDate { get; set; }

    public RecoveryPointStatus Status { get; set; }

    public string StatusMessage { get; set; }

    public string EncryptionKeyArn { get; set; }

    public long? BackupSizeBytes { get; set; }

    public string BackupVaultName { get; set; }

    public bool? IsParent { get; set; }

    public string ParentRecoveryPointArn { get; set; }

    public string ResourceName { get; set; }

    public VaultType VaultType { get; set; }
}
