using Avesa.Validation.Inventory;

namespace Avesa.Validation.Checks.Recovery;

/// <summary>A restore of a table.</summary>
/// <param name="Table">The ARN of the table that was restored.</param>
/// <param name="Time">When it was done, not the time that it went back to.</param>
/// <param name="Evidence">Where that is known from, for sentences.</param>
internal sealed record Restore(string Table, DateTimeOffset Time, string Evidence);

/// <summary>Finds restores of tables in the three places that keep a mark of them.</summary>
internal static class Restores
{
    private const string Service = "dynamodb.amazonaws.com";

    /// <summary>Tables that came out of a restore and are ready. The mark goes with the table, so a drill that was cleaned up is not among them.</summary>
    public static async Task<IReadOnlyList<Restore>> FromTables(Account account, IReadOnlySet<string> arns)
    {
        var tables = await Task.WhenAll((await account.DynamoDb.TableNames()).Select(account.DynamoDb.Table));
        return
        [
            .. from table in tables
               where table is { Status: "ACTIVE", Restore.InProgress: false }
               let source = table.Restore!.SourceTableArn ?? TableOf(table.Restore.SourceBackupArn)
               where source is not null && arns.Contains(source)
               select new Restore(source, table.Created, $"the table {table.Name} is what came out of it"),
        ];
    }

    /// <summary>Restores that DynamoDB was asked for and accepted, of the last 90 days.</summary>
    public static async Task<IReadOnlyList<Restore>> FromCloudTrail(Account account, IReadOnlySet<string> arns)
    {
        var calls = await Task.WhenAll(account.CloudTrail.Calls("RestoreTableToPointInTime"), account.CloudTrail.Calls("RestoreTableFromBackup"));
        return
        [
            .. from call in calls.SelectMany(call => call)
               where call.Service == Service && call.ErrorCode is null
               let source = SourceOf(call, account)
               where source is not null && arns.Contains(source)
               select new Restore(source, call.Time, $"CloudTrail recorded {call.Name} by {call.Caller} as event {call.Id}"),
        ];
    }

    /// <summary>Restores that AWS Backup completed.</summary>
    public static async Task<IReadOnlyList<Restore>> FromBackup(Account account, IReadOnlySet<string> arns) =>
    [
        .. from job in await account.Backup.CompletedTableRestores()
           let source = job.SourceArn ?? TableOf(job.RecoveryPointArn)
           where source is not null && arns.Contains(source)
           select new Restore(source, job.Completed, $"AWS Backup completed the restore job {job.Id}"),
    ];

    private static string? SourceOf(TrailEventFacts call, Account account) =>
        call.Parameters.GetValueOrDefault("sourceTableArn")
        ?? (call.Parameters.TryGetValue("sourceTableName", out var name) ? $"arn:aws:dynamodb:{account.Region}:{account.Id}:table/{name}" : TableOf(call.Parameters.GetValueOrDefault("backupArn")));

    // arn:aws:dynamodb:region:account:table/NAME/backup/ID; the recovery points of AWS Backup's own vaults do not tell their table.
    private static string? TableOf(string? backupArn) =>
        backupArn?.IndexOf("/backup/", StringComparison.Ordinal) is > 0 and var end ? backupArn[..end] : null;
}
