using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.Backup;

/// <summary>Restore jobs, newest first, narrowed by account, type, status and times. No job here belongs to a test plan or to another job.</summary>
/// <remarks>https://docs.aws.amazon.com/aws-backup/latest/devguide/API_ListRestoreJobs.html</remarks>
internal sealed class ListRestoreJobs : IOperation
{
    /// <summary>How the members are called in the query string.</summary>
    public static readonly IReadOnlyDictionary<string, string> QueryMembers = new Dictionary<string, string>
    {
        ["nextToken"] = "NextToken",
        ["maxResults"] = "MaxResults",
        ["accountId"] = "ByAccountId",
        ["resourceType"] = "ByResourceType",
        ["createdBefore"] = "ByCreatedBefore",
        ["createdAfter"] = "ByCreatedAfter",
        ["status"] = "ByStatus",
        ["completeBefore"] = "ByCompleteBefore",
        ["completeAfter"] = "ByCompleteAfter",
        ["restoreTestingPlanArn"] = "ByRestoreTestingPlanArn",
        ["parentJobId"] = "ByParentJobId",
    };

    /// <inheritdoc />
    public string Name => nameof(ListRestoreJobs);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        var status = input.OneOf("ByStatus", ["PENDING", "RUNNING", "COMPLETED", "ABORTED", "FAILED"], BackupPages.Invalid);
        var (account, type) = (input.Text("ByAccountId"), input.Text("ByResourceType"));
        var created = (After: input.Time("ByCreatedAfter"), Before: input.Time("ByCreatedBefore"));
        var completed = (After: input.Time("ByCompleteAfter"), Before: input.Time("ByCompleteBefore"));
        var ofAnother = input.Text("ByRestoreTestingPlanArn") ?? input.Text("ByParentJobId");
        call.Demand("backup:ListRestoreJobs", "*");
        var jobs = call.Account.RestoreJobs.Values.Where(job =>
            ofAnother is null && (account is null || account == call.Account.Id) && (type is null || type == job.ResourceType)
            && (status is null || status == job.Status) && Within(job.Created, created) && Within(job.Completed, completed));
        return BackupPages.Answer(
            call,
            input,
            "RestoreJobs",
            jobs,
            job => BackupPages.NewestFirst(job.Created, job.Id),
            job => Shape(call.Account, job),
            $"{account}\n{type}\n{status}\n{created}\n{completed}\n{ofAnother}");
    }

    private static bool Within(DateTimeOffset? time, (DateTimeOffset? After, DateTimeOffset? Before) bounds) =>
        (bounds.After is null || time > bounds.After) && (bounds.Before is null || time < bounds.Before);

    private static JsonObject Shape(Account account, RestoreJob job) => BackupPages.WithoutNulls(new JsonObject
    {
        ["AccountId"] = account.Id,
        ["RestoreJobId"] = job.Id,
        ["RecoveryPointArn"] = job.RecoveryPointArn,
        ["SourceResourceArn"] = job.SourceResourceArn,
        ["CreationDate"] = JsonValue.Create(job.Created),
        ["CompletionDate"] = job.Completed is { } completed ? JsonValue.Create(completed) : null,
        ["Status"] = job.Status,
        ["StatusMessage"] = job.StatusMessage,
        ["PercentDone"] = job.Status == "COMPLETED" ? "100.00%" : "0.00%",
        ["BackupSizeInBytes"] = job.BackupSize,
        ["IamRoleArn"] = job.RoleArn,
        ["CreatedResourceArn"] = job.CreatedResourceArn,
        ["ResourceType"] = job.ResourceType,
    });
}
