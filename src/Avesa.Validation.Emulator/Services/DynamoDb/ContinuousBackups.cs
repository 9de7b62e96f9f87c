using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Services.DynamoDb;

/// <summary>The shape ContinuousBackupsDescription.</summary>
/// <remarks>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ContinuousBackupsDescription.html</remarks>
internal static class ContinuousBackups
{
    // "LatestRestorableDateTime is typically 5 minutes before the current time."
    private static readonly TimeSpan Lag = TimeSpan.FromMinutes(5);

    /// <summary>Describes the window that a table can be restored to.</summary>
    public static JsonObject Of(Table table, DateTimeOffset now)
    {
        var recovery = new JsonObject { ["PointInTimeRecoveryStatus"] = table.PointInTimeRecovery ? "ENABLED" : "DISABLED" };
        if (table.PointInTimeRecovery)
        {
            var since = table.PointInTimeRecoverySince ?? table.Created;
            var earliest = Later(since, now - TimeSpan.FromDays(table.RecoveryPeriodInDays));
            recovery["RecoveryPeriodInDays"] = table.RecoveryPeriodInDays;
            recovery["EarliestRestorableDateTime"] = JsonValue.Create(earliest);
            recovery["LatestRestorableDateTime"] = JsonValue.Create(table.LatestRestorable ?? Later(since, now - Lag));
        }

        // Continuous backups themselves are on for every table.
        return new JsonObject { ["ContinuousBackupsStatus"] = "ENABLED", ["PointInTimeRecoveryDescription"] = recovery };
    }

    private static DateTimeOffset Later(DateTimeOffset left, DateTimeOffset right) => left > right ? left : right;
}
