using System.Globalization;
using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Estate;

/// <summary>The recovery drill: a table restored to a point in time, what CloudTrail recorded of it, and a restore of AWS Backup on the same day.</summary>
internal static class RecoveryEstate
{
    private const string Drill = "TenantServices-drill";

    /// <summary>Leaves the drill's traces in production.</summary>
    public static void Build(Side side, Timeline timeline)
    {
        var original = side.Account.Tables[side.TenantServices];
        var table = TableEstate.AddTable(side, Drill, null, timeline.Drilled, "drill");

        // Point-in-time recovery is not restored along.
        (table.PointInTimeRecovery, table.PointInTimeRecoverySince) = (false, null);
        table.Restore = new RestoreSummary(original.Arn, null, timeline.Drilled.AddMinutes(-10), InProgress: false);
        TableEstate.Fill(table, TenantItems.All(timeline));
        AddDailyBackups(side, original, timeline);
        AddDailyBackups(side, side.Account.Tables[side.LastUpdated], timeline);
        side.Account.TrailEvents.Enqueue(Event(side, timeline.Drilled));
        var job = new RestoreJob
        {
            Id = side.Seed.At("restore job").Uuid().ToUpperInvariant(),
            RecoveryPointArn = $"{original.Arn}/backup/01{timeline.Drilled.AddHours(-3).ToUnixTimeMilliseconds()}-{side.Seed.At("backup").Hex(8)}",
            SourceResourceArn = original.Arn,
            CreatedResourceArn = side.TableArn("TenantServices-backup-drill"),
            ResourceType = "DynamoDB",
            Created = timeline.Drilled.AddHours(1),
            Completed = timeline.Drilled.AddHours(1).AddMinutes(11),
        };
        side.Account.RestoreJobs[job.Id] = job;
    }

    // The backup plan's points of the last week: what a restore would start from.
    private static void AddDailyBackups(Side side, Table table, Timeline timeline)
    {
        foreach (var day in Enumerable.Range(0, 7))
        {
            var created = new DateTimeOffset(timeline.Now.UtcDateTime.Date, TimeSpan.Zero).AddDays(-day).AddHours(-19);
            var arn = side.Account.ArnOf("backup", $"recovery-point:{side.Seed.At(table.Name).At(day).Uuid()}");
            side.Account.RecoveryPoints[arn] = new RecoveryPoint { Arn = arn, ResourceArn = table.Arn, Created = created, Size = table.Items.SizeBytes };
        }
    }

    private static TrailEvent Event(Side side, DateTimeOffset time)
    {
        var id = side.Seed.At("drill event").Uuid();
        var document = new JsonObject
        {
            ["eventVersion"] = "1.11",
            ["userIdentity"] = new JsonObject { ["type"] = "IAMUser", ["arn"] = $"arn:aws:iam::{side.Account.Id}:user/operations", ["accountId"] = side.Account.Id, ["userName"] = "operations" },
            ["eventTime"] = time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            ["eventSource"] = "dynamodb.amazonaws.com",
            ["eventName"] = "RestoreTableToPointInTime",
            ["awsRegion"] = Side.Region,
            ["requestParameters"] = new JsonObject { ["sourceTableName"] = side.TenantServices, ["targetTableName"] = Drill, ["useLatestRestorableTime"] = true },
            ["responseElements"] = new JsonObject { ["tableDescription"] = new JsonObject { ["tableName"] = Drill, ["tableStatus"] = "CREATING", ["tableArn"] = side.TableArn(Drill) } },
            ["eventID"] = id,
            ["readOnly"] = false,
            ["eventType"] = "AwsApiCall",
            ["managementEvent"] = true,
            ["recipientAccountId"] = side.Account.Id,
            ["eventCategory"] = "Management",
        };
        return new TrailEvent(
            id,
            "RestoreTableToPointInTime",
            "dynamodb.amazonaws.com",
            time,
            "operations",
            ReadOnly: false,
            [("AWS::DynamoDB::Table", side.TenantServices), ("AWS::DynamoDB::Table", Drill)],
            document.ToJsonString());
    }
}
