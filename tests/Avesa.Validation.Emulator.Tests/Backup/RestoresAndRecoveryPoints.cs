using System.Globalization;
using System.Net;
using Amazon.Backup;
using Amazon.Backup.Model;
using Amazon.Runtime;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Tests.Backup;

[FromAwsDocs("https://docs.aws.amazon.com/aws-backup/latest/devguide/API_ListRestoreJobs.html")]
public sealed class RestoresAndRecoveryPoints : IClassFixture<TwoAccounts>
{
    private const string Table = "arn:aws:dynamodb:us-east-1:123456789012:table/TenantServices-prod";

    private static readonly DateTimeOffset Now = new(2026, 11, 20, 10, 0, 0, TimeSpan.Zero);

    private readonly TwoAccounts accounts;
    private readonly AmazonBackupClient backup;

    public RestoresAndRecoveryPoints(TwoAccounts accounts)
    {
        this.accounts = accounts;
        backup = Client(TwoAccounts.SourceKey);
        Restore("1", -30, "DynamoDB", "COMPLETED");
        Restore("2", -20, "DynamoDB", "FAILED").StatusMessage = "Access denied";
        Restore("3", -10, "S3", "RUNNING").Completed = null;
        for (var i = 0; i < 5; i++)
        {
            Point(string.Create(CultureInfo.InvariantCulture, $"arn:aws:backup:us-east-1:123456789012:recovery-point:{i}"), Table, -i);
        }

        Point("arn:aws:dynamodb:us-east-1:123456789012:table/TenantServices-prod/backup/01", Table, -9);
        Point("arn:aws:backup:us-east-1:123456789012:recovery-point:other", "arn:aws:s3:::data-storage-msp", 0);
    }

    [Fact]
    public async Task Restores_are_listed_newest_first()
    {
        var jobs = (await Jobs(new ListRestoreJobsRequest())).RestoreJobs;

        jobs.Select(job => job.RestoreJobId).Should().Equal("3", "2", "1");
        jobs[0].CompletionDate.Should().BeNull();
        jobs[1].StatusMessage.Should().Be("Access denied");
        jobs[2].Should().BeEquivalentTo(new
        {
            AccountId = "123456789012",
            SourceResourceArn = Table,
            CreatedResourceArn = Table + "-drill",
            ResourceType = "DynamoDB",
            PercentDone = "100.00%",
            CreationDate = Now.AddDays(-30).UtcDateTime,
            CompletionDate = Now.AddDays(-30).AddHours(1).UtcDateTime,
        });
    }

    [Fact]
    public async Task Restores_are_narrowed_by_status_type_account_and_times()
    {
        (await Ids(new ListRestoreJobsRequest { ByStatus = RestoreJobStatus.COMPLETED })).Should().Equal("1");
        (await Ids(new ListRestoreJobsRequest { ByResourceType = "DynamoDB" })).Should().Equal("2", "1");
        (await Ids(new ListRestoreJobsRequest { ByAccountId = "987654321098" })).Should().BeEmpty();
        (await Ids(new ListRestoreJobsRequest { ByCreatedAfter = Now.AddDays(-25).UtcDateTime, ByCreatedBefore = Now.AddDays(-15).UtcDateTime })).Should().Equal("2");
        (await Ids(new ListRestoreJobsRequest { ByCompleteAfter = Now.AddDays(-25).UtcDateTime })).Should().Equal("2");
    }

    [Fact]
    public async Task Restores_come_in_pages()
    {
        var first = await Jobs(new ListRestoreJobsRequest { MaxResults = 2 });
        var second = await Jobs(new ListRestoreJobsRequest { MaxResults = 2, NextToken = first.NextToken });
        var wrong = () => Jobs(new ListRestoreJobsRequest { NextToken = "made-up" });

        first.RestoreJobs.Concat(second.RestoreJobs).Select(job => job.RestoreJobId).Should().Equal("3", "2", "1");
        second.NextToken.Should().BeNull();
        await wrong.Should().ThrowAsync<InvalidParameterValueException>();
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/aws-backup/latest/devguide/API_ListRecoveryPointsByResource.html")]
    public async Task Recovery_points_are_those_of_the_resource_newest_first()
    {
        var first = await Points(new ListRecoveryPointsByResourceRequest { ResourceArn = Table, MaxResults = 4 });
        var second = await Points(new ListRecoveryPointsByResourceRequest { ResourceArn = Table, NextToken = first.NextToken });
        var managed = await Points(new ListRecoveryPointsByResourceRequest { ResourceArn = Table, ManagedByAWSBackupOnly = true });
        var none = await Points(new ListRecoveryPointsByResourceRequest { ResourceArn = Table + "-other" });

        var all = first.RecoveryPoints.Concat(second.RecoveryPoints).ToList();
        all.Should().HaveCount(6).And.BeInDescendingOrder(point => point.CreationDate);
        all[0].BackupVaultName.Should().Be("Default");
        all[0].Status.Should().Be(RecoveryPointStatus.COMPLETED);
        managed.RecoveryPoints.Should().HaveCount(5);
        none.RecoveryPoints.Should().BeNullOrEmpty();
    }

    [Fact]
    public async Task Recovery_points_are_found_also_when_the_arns_slash_is_not_escaped()
    {
        var (status, answer) = await accounts.Get(TwoAccounts.SourceKey, "backup", $"/resources/{Table}/recovery-points/");

        status.Should().Be(200);
        answer["RecoveryPoints"]!.AsArray().Should().HaveCount(6);
    }

    [Fact]
    public async Task Recovery_points_of_what_is_no_arn_are_refused()
    {
        var asking = () => Points(new ListRecoveryPointsByResourceRequest { ResourceArn = "TenantServices" });

        (await asking.Should().ThrowAsync<InvalidParameterValueException>()).Which.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsbackup.html")]
    public async Task Both_are_refused_to_who_may_not_list_them()
    {
        using var limited = Client(accounts.Source.AddUser("blind", """{"Effect":"Allow","Action":"backup:Describe*","Resource":"*"}"""));

        var jobs = () => limited.ListRestoreJobsAsync(new ListRestoreJobsRequest(), TestContext.Current.CancellationToken);
        var points = () => limited.ListRecoveryPointsByResourceAsync(new ListRecoveryPointsByResourceRequest { ResourceArn = Table }, TestContext.Current.CancellationToken);

        (await jobs.Should().ThrowAsync<AmazonBackupException>()).Which.ErrorCode.Should().Be("AccessDeniedException");
        (await points.Should().ThrowAsync<AmazonBackupException>()).Which.StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    private AmazonBackupClient Client(AWSCredentials key) => new(key, accounts.Config<AmazonBackupConfig>());

    private RestoreJob Restore(string id, int days, string type, string status)
    {
        var job = new RestoreJob
        {
            Id = id,
            RecoveryPointArn = "arn:aws:backup:us-east-1:123456789012:recovery-point:0",
            SourceResourceArn = Table,
            CreatedResourceArn = Table + "-drill",
            ResourceType = type,
            Status = status,
            Created = Now.AddDays(days),
            Completed = Now.AddDays(days).AddHours(1),
        };
        accounts.Source.RestoreJobs[id] = job;
        return job;
    }

    private void Point(string arn, string resource, int days) =>
        accounts.Source.RecoveryPoints[arn] = new RecoveryPoint { Arn = arn, ResourceArn = resource, Created = Now.AddDays(days), Size = 4096 };

    private Task<ListRestoreJobsResponse> Jobs(ListRestoreJobsRequest request) => backup.ListRestoreJobsAsync(request, TestContext.Current.CancellationToken);

    private async Task<IEnumerable<string>> Ids(ListRestoreJobsRequest request) => ((await Jobs(request)).RestoreJobs ?? []).Select(job => job.RestoreJobId);

    private Task<ListRecoveryPointsByResourceResponse> Points(ListRecoveryPointsByResourceRequest request) =>
        backup.ListRecoveryPointsByResourceAsync(request, TestContext.Current.CancellationToken);
}
