using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Tests.DynamoDb;

public sealed class TableProtection(TwoAccounts accounts) : IClassFixture<TwoAccounts>
{
    private readonly AmazonDynamoDBClient client = accounts.DynamoDb();

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_PointInTimeRecoveryDescription.html")]
    public async Task Reaches_back_to_when_it_began_or_35_days()
    {
        var now = DateTimeOffset.UtcNow;
        var table = accounts.Source.AddTable("recoverable");
        table.PointInTimeRecovery = true;

        table.PointInTimeRecoverySince = now.AddDays(-2);
        var young = await Window("recoverable");
        table.PointInTimeRecoverySince = now.AddDays(-100);
        var old = await Window("recoverable");
        table.LatestRestorable = now.AddDays(-3);
        var stopped = await Window("recoverable");

        young.PointInTimeRecoveryStatus.Should().Be(PointInTimeRecoveryStatus.ENABLED);
        young.EarliestRestorableDateTime.Should().BeCloseTo(now.AddDays(-2).UtcDateTime, TimeSpan.FromMinutes(1));
        young.LatestRestorableDateTime.Should().BeCloseTo(now.AddMinutes(-5).UtcDateTime, TimeSpan.FromMinutes(1));
        old.EarliestRestorableDateTime.Should().BeCloseTo(now.AddDays(-35).UtcDateTime, TimeSpan.FromMinutes(1));
        old.RecoveryPeriodInDays.Should().Be(35);
        stopped.LatestRestorableDateTime.Should().BeCloseTo(now.AddDays(-3).UtcDateTime, TimeSpan.FromSeconds(1));
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateContinuousBackups.html")]
    public async Task Is_switched_on_from_now()
    {
        accounts.Source.AddTable("unprotected");
        (await Window("unprotected")).EarliestRestorableDateTime.Should().BeNull();

        await client.UpdateContinuousBackupsAsync(
            new UpdateContinuousBackupsRequest { TableName = "unprotected", PointInTimeRecoverySpecification = new() { PointInTimeRecoveryEnabled = true } },
            TestContext.Current.CancellationToken);

        (await Window("unprotected")).EarliestRestorableDateTime.Should().BeCloseTo(DateTime.UtcNow, TimeSpan.FromMinutes(1));
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeContinuousBackups.html")]
    public async Task Of_a_table_that_is_absent_is_not_found()
    {
        var describing = () => Window("absent");

        (await describing.Should().ThrowAsync<TableNotFoundException>()).WithMessage("Table not found: absent");
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ListBackups.html")]
    public async Task Lists_its_backups_page_by_page()
    {
        var table = accounts.Source.AddTable("backed-up");
        foreach (var i in Enumerable.Range(0, 3))
        {
            table.Backups.Add(new TableBackup($"nightly-{i}", $"{table.Arn}/backup/{i}", table.Created.AddDays(i), 10, i == 2 ? "AWS_BACKUP" : "USER"));
        }

        var request = new ListBackupsRequest { TableName = "backed-up", Limit = 1 };
        var first = await client.ListBackupsAsync(request, TestContext.Current.CancellationToken);
        request.ExclusiveStartBackupArn = first.LastEvaluatedBackupArn;
        var second = await client.ListBackupsAsync(request, TestContext.Current.CancellationToken);
        var all = await client.ListBackupsAsync(new ListBackupsRequest { BackupType = BackupTypeFilter.ALL }, TestContext.Current.CancellationToken);

        first.BackupSummaries.Concat(second.BackupSummaries).Select(backup => backup.BackupName).Should().Equal("nightly-0", "nightly-1");
        second.LastEvaluatedBackupArn.Should().BeNull();
        all.BackupSummaries.Should().HaveCount(3);
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeTimeToLive.html")]
    public async Task Tells_what_expires()
    {
        accounts.Source.AddTable("lasting");
        accounts.Source.AddTable("passing").TimeToLiveAttribute = "expires";

        var lasting = await client.DescribeTimeToLiveAsync("lasting", TestContext.Current.CancellationToken);
        var passing = await client.DescribeTimeToLiveAsync("passing", TestContext.Current.CancellationToken);

        lasting.TimeToLiveDescription.TimeToLiveStatus.Should().Be(TimeToLiveStatus.DISABLED);
        (passing.TimeToLiveDescription.TimeToLiveStatus.Value, passing.TimeToLiveDescription.AttributeName).Should().Be(("ENABLED", "expires"));
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ListTagsOfResource.html")]
    public async Task Lists_tags_ten_a_page()
    {
        var table = accounts.Source.AddTable("tagged");
        foreach (var i in Enumerable.Range(0, 11))
        {
            table.Tags[$"tag-{i:00}"] = "value";
        }

        var request = new ListTagsOfResourceRequest { ResourceArn = table.Arn };
        var first = await client.ListTagsOfResourceAsync(request, TestContext.Current.CancellationToken);
        request.NextToken = first.NextToken;
        var second = await client.ListTagsOfResourceAsync(request, TestContext.Current.CancellationToken);

        first.Tags.Should().HaveCount(10);
        second.Tags.Select(tag => tag.Key).Should().Equal("tag-10");
        second.NextToken.Should().BeNull();
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/rbac-cross-account-access.html")]
    public async Task Admits_another_account_by_the_tables_policy()
    {
        var table = accounts.Production.AddTable("shared").With(1);
        using var production = accounts.DynamoDb(TwoAccounts.ProductionKey);
        var scanning = () => client.ScanAsync(new ScanRequest(table.Arn), TestContext.Current.CancellationToken);
        (await scanning.Should().ThrowAsync<AmazonDynamoDBException>()).Which.ErrorCode.Should().Be("AccessDeniedException");

        await production.PutResourcePolicyAsync(
            new PutResourcePolicyRequest
            {
                ResourceArn = table.Arn,
                Policy = $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:root"},"Action":"dynamodb:Scan","Resource":"{{table.Arn}}"}]}""",
            },
            TestContext.Current.CancellationToken);

        (await scanning()).Count.Should().Be(1);
        (await production.GetResourcePolicyAsync(new GetResourcePolicyRequest { ResourceArn = table.Arn }, TestContext.Current.CancellationToken)).Policy.Should().Contain("dynamodb:Scan");
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_GetResourcePolicy.html")]
    public async Task Without_a_policy_says_so()
    {
        var table = accounts.Source.AddTable("policyless");

        var getting = () => client.GetResourcePolicyAsync(new GetResourcePolicyRequest { ResourceArn = table.Arn }, TestContext.Current.CancellationToken);

        await getting.Should().ThrowAsync<PolicyNotFoundException>();
    }

    private async Task<PointInTimeRecoveryDescription> Window(string table) =>
        (await client.DescribeContinuousBackupsAsync(new DescribeContinuousBackupsRequest { TableName = table }, TestContext.Current.CancellationToken))
            .ContinuousBackupsDescription.PointInTimeRecoveryDescription;
}
