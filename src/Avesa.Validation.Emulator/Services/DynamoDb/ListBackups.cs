using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.DynamoDb;

/// <summary>The on-demand backups of the account or of one table; those of AWS Backup only when they are asked for.</summary>
/// <remarks>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ListBackups.html</remarks>
internal sealed class ListBackups : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(ListBackups);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        call.Demand("dynamodb:ListBackups", "*");
        var name = input.OptionalText("TableName");
        var type = input.OptionalChoice("BackupType", "USER", "SYSTEM", "AWS_BACKUP", "ALL") ?? "USER";
        var limit = input.OptionalInteger("Limit", 1, 100) ?? 100;
        var start = input.OptionalText("ExclusiveStartBackupArn");
        var (from, until) = (Time(input, "TimeRangeLowerBound"), Time(input, "TimeRangeUpperBound"));
        var backups = call.Account.Tables.Values
            .Where(table => name is null || table.Name == name || table.Arn == name)
            .SelectMany(table => table.Backups.Select(backup => (Table: table, Backup: backup)))
            .Where(entry => (type == "ALL" || entry.Backup.Type == type) && !(entry.Backup.Created < from) && !(entry.Backup.Created >= until))
            .OrderBy(entry => entry.Backup.Arn, StringComparer.Ordinal)
            .SkipWhile(entry => start is not null && string.CompareOrdinal(entry.Backup.Arn, start) <= 0)
            .Take(limit + 1)
            .ToArray();
        var output = new JsonObject { ["BackupSummaries"] = new JsonArray([.. backups.Take(limit).Select(entry => Summary(entry.Table, entry.Backup))]) };
        if (backups.Length > limit)
        {
            output["LastEvaluatedBackupArn"] = backups[limit - 1].Backup.Arn;
        }

        return output;
    }

    private static DateTimeOffset? Time(JsonObject input, string member) => Inputs.Time(input, member);

    private static JsonObject Summary(Table table, TableBackup backup)
    {
        var summary = new JsonObject
        {
            ["TableName"] = table.Name,
            ["TableId"] = table.Id,
            ["TableArn"] = table.Arn,
            ["BackupArn"] = backup.Arn,
            ["BackupName"] = backup.Name,
            ["BackupCreationDateTime"] = JsonValue.Create(backup.Created),
            ["BackupStatus"] = backup.Status,
            ["BackupType"] = backup.Type,
            ["BackupSizeBytes"] = backup.SizeBytes,
        };
        if (backup.Expires is { } expires)
        {
            summary["BackupExpiryDateTime"] = JsonValue.Create(expires);
        }

        return summary;
    }
}
