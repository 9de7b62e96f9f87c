using System.Text.Json.Nodes;
using Avesa.Validation.Checks.Recovery;
using Avesa.Validation.Tests.Checks.Isolation;
using Emulated = Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Tests.Checks.Recovery;

public sealed class RecoveryDrill
{
    private const string Table = "arn:aws:dynamodb:us-east-1:987654321098:table/Tenants";
    private const string Backup = $"{Table}/backup/01700000000000-abcdef01";

    private static readonly TableWasRestored Check = new([TwinEstates.Table], 90);
    private static readonly DateTimeOffset Lately = DateTimeOffset.UtcNow.AddDays(-12);
    private static readonly DateTimeOffset LongAgo = DateTimeOffset.UtcNow.AddDays(-91);

    [Fact]
    public async Task Is_broken_when_there_was_none()
    {
        await using var migration = await TwinEstates.Arranged();
        (await migration.OfProduction(Check)).ShouldBeBroken((TwinEstates.Table, "none, neither a restored table nor a record in CloudTrail or AWS Backup"));
    }

    [Theory]
    [InlineData(Table, null)]
    [InlineData(null, Backup)]
    public async Task Is_held_by_the_restored_table(string? table, string? backup)
    {
        await using var migration = await TwinEstates.Arranged();
        Restored(migration, Lately, new Emulated.RestoreSummary(table, backup, LongAgo, InProgress: false));
        (await migration.OfProduction(Check)).ShouldBeHeld("the table Tenants-drill is what came out of it");
    }

    [Fact]
    public async Task Is_broken_when_the_restored_table_is_old_however_new_the_point_that_it_went_back_to()
    {
        await using var migration = await TwinEstates.Arranged();
        Restored(migration, LongAgo, new Emulated.RestoreSummary(Table, null, Lately, InProgress: false));
        var verdict = await migration.OfProduction(Check);
        verdict.Should().BeOfType<Verdicts.Broken>(verdict.ToString()).Which.Findings.Should().ContainSingle().Which.Observed.Should().StartWith("the last one on");
    }

    [Theory]
    [InlineData(Table, true, "ACTIVE")]
    [InlineData(Table, false, "CREATING")]
    [InlineData("arn:aws:dynamodb:us-east-1:987654321098:table/Other", false, "ACTIVE")]
    [InlineData("arn:aws:dynamodb:us-east-1:123456789012:table/Tenants", false, "ACTIVE")]
    public async Task Is_broken_while_a_restore_runs_or_is_of_another_table(string source, bool inProgress, string status)
    {
        await using var migration = await TwinEstates.Arranged();
        Restored(migration, Lately, new Emulated.RestoreSummary(source, null, Lately, inProgress)).Status = status;
        (await migration.OfProduction(Check)).Should().BeOfType<Verdicts.Broken>();
    }

    [Theory]
    [InlineData("RestoreTableToPointInTime", """{"sourceTableName":"Tenants","targetTableName":"drill"}""")]
    [InlineData("RestoreTableToPointInTime", $$"""{"sourceTableArn":"{{Table}}","targetTableName":"drill"}""")]
    [InlineData("RestoreTableFromBackup", $$"""{"backupArn":"{{Backup}}","targetTableName":"drill"}""")]
    public async Task Is_held_by_CloudTrails_record(string operation, string parameters)
    {
        await using var migration = await TwinEstates.Arranged();
        Recorded(migration, operation, parameters, Lately);
        (await migration.OfProduction(Check)).ShouldBeHeld($"CloudTrail recorded {operation} by operations");
    }

    [Theory]
    [InlineData("""{"sourceTableName":"Tenants"}""", "AccessDenied")]
    [InlineData("""{"sourceTableName":"Other"}""", null)]
    [InlineData("""{"backupArn":"arn:aws:backup:us-east-1:987654321098:recovery-point:x"}""", null)]
    [InlineData("null", null)]
    public async Task Is_broken_when_CloudTrail_recorded_something_else(string parameters, string? error)
    {
        await using var migration = await TwinEstates.Arranged();
        Recorded(migration, "RestoreTableToPointInTime", parameters, Lately, error);
        (await migration.OfProduction(Check)).Should().BeOfType<Verdicts.Broken>();
    }

    [Fact]
    public async Task Is_held_by_AWS_Backups_job()
    {
        await using var migration = await TwinEstates.Arranged();
        Job(migration, Table, "COMPLETED", Lately);
        (await migration.OfProduction(Check)).ShouldBeHeld("AWS Backup completed the restore job");
    }

    [Theory]
    [InlineData(Table, "FAILED", 12)]
    [InlineData(Table, "COMPLETED", 91)]
    [InlineData("arn:aws:dynamodb:us-east-1:987654321098:table/Other", "COMPLETED", 12)]
    public async Task Is_broken_when_AWS_Backups_job_is_failed_old_or_of_another_table(string table, string status, int daysAgo)
    {
        await using var migration = await TwinEstates.Arranged();
        Job(migration, table, status, DateTimeOffset.UtcNow.AddDays(-daysAgo));
        (await migration.OfProduction(Check)).Should().BeOfType<Verdicts.Broken>();
    }

    [Theory]
    [InlineData("dynamodb:ListTables")]
    [InlineData("dynamodb:DescribeTable")]
    [InlineData("cloudtrail:LookupEvents")]
    [InlineData("backup:ListRestoreJobs")]
    public async Task Is_unproven_when_none_is_found_without(string operation)
    {
        await using var migration = await TwinEstates.Arranged();
        migration.Deny(migration.Production, operation);
        (await migration.OfProduction(Check)).ShouldBeUnproven("could not be read: refused (AccessDenied");
    }

    [Fact]
    public async Task Is_held_by_one_record_although_the_others_cannot_be_read()
    {
        await using var migration = await TwinEstates.Arranged();
        Job(migration, Table, "COMPLETED", Lately);
        migration.Deny(migration.Production, "dynamodb:ListTables");
        migration.Deny(migration.Production, "cloudtrail:LookupEvents");
        (await migration.OfProduction(Check)).ShouldBeHeld("AWS Backup completed the restore job");
    }

    private static Emulated.Table Restored(EmulatedMigration migration, DateTimeOffset created, Emulated.RestoreSummary restore)
    {
        var table = migration.Production.AddTable("Tenants-drill");
        (table.Created, table.Restore) = (created, restore);
        return table;
    }

    private static void Recorded(EmulatedMigration migration, string operation, string parameters, DateTimeOffset time, string? error = null)
    {
        var document = new JsonObject { ["eventName"] = operation, ["requestParameters"] = JsonNode.Parse(parameters) };
        if (error is not null)
        {
            document["errorCode"] = error;
        }

        migration.Production.TrailEvents.Enqueue(new Emulated.TrailEvent(Guid.NewGuid().ToString(), operation, "dynamodb.amazonaws.com", time, "operations", false, [], document.ToJsonString()));
    }

    private static void Job(EmulatedMigration migration, string table, string status, DateTimeOffset completed)
    {
        var id = Guid.NewGuid().ToString();
        migration.Production.RestoreJobs[id] = new Emulated.RestoreJob
        {
            Id = id,
            RecoveryPointArn = "arn:aws:backup:us-east-1:987654321098:recovery-point:x",
            SourceResourceArn = table,
            ResourceType = "DynamoDB",
            Status = status,
            Created = completed.AddMinutes(-5),
            Completed = completed,
        };
    }
}
