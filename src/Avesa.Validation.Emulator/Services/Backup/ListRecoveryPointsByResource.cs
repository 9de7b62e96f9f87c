using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.Backup;

/// <summary>The recovery points of a resource, newest first; none for a resource that AWS Backup never saw.</summary>
/// <remarks>https://docs.aws.amazon.com/aws-backup/latest/devguide/API_ListRecoveryPointsByResource.html</remarks>
internal sealed class ListRecoveryPointsByResource : IOperation
{
    /// <summary>How the members are called in the query string.</summary>
    public static readonly IReadOnlyDictionary<string, string> QueryMembers = new Dictionary<string, string>
    {
        ["nextToken"] = "NextToken",
        ["maxResults"] = "MaxResults",
        ["managedByAWSBackupOnly"] = "ManagedByAWSBackupOnly",
    };

    /// <inheritdoc />
    public string Name => nameof(ListRecoveryPointsByResource);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        var resource = input.Required("ResourceArn", BackupPages.Invalid);
        if (!Arn.TryParse(resource, out _))
        {
            throw new AwsError(BackupPages.Invalid, $"Invalid ARN: {resource}");
        }

        call.Demand("backup:ListRecoveryPointsByResource", "*");
        var managed = input.Flag("ManagedByAWSBackupOnly");
        var points = call.Account.RecoveryPoints.Values.Where(point => point.ResourceArn == resource && (!managed || IsManaged(point)));
        return BackupPages.Answer(
            call, input, "RecoveryPoints", points, point => BackupPages.NewestFirst(point.Created, point.Arn), Shape, $"{resource}\n{managed}");
    }

    // AWS Backup's own recovery points have its ARNs; those of other services' backups keep theirs.
    private static bool IsManaged(RecoveryPoint point) => Arn.TryParse(point.Arn, out var arn) && arn.Service == "backup";

    private static JsonObject Shape(RecoveryPoint point) => BackupPages.WithoutNulls(new JsonObject
    {
        ["RecoveryPointArn"] = point.Arn,
        ["CreationDate"] = JsonValue.Create(point.Created),
        ["Status"] = point.Status,
        ["BackupSizeBytes"] = point.Size,
        ["BackupVaultName"] = point.Vault,
        ["IsParent"] = false,
        ["VaultType"] = "BACKUP_VAULT",
    });
}
