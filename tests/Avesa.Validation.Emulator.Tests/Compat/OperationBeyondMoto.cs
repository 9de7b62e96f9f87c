using Amazon.Backup;
using Amazon.Backup.Model;
using Amazon.CloudTrail;
using Amazon.CloudTrail.Model;
using Amazon.CloudWatch;
using Amazon.CloudWatch.Model;
using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using Amazon.Lambda;
using Amazon.Lambda.Model;
using Amazon.SecretsManager;
using Amazon.SecretsManager.Model;

namespace Avesa.Validation.Emulator.Tests.Compat;

/// <summary>What moto does not have, or cannot be made to answer.</summary>
public sealed class OperationBeyondMoto
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_LookupEvents.html")]
    public async Task Of_cloudtrail_asks_in_epoch_seconds_and_reads_fractions_of_them()
    {
        await using var stub = (await AwsStub.Start()).Answers(
            """
            {"Events":[{"EventId":"e","EventName":"RestoreTableFromBackup","EventTime":1700000000.25,"ReadOnly":"false",
            "Resources":[{"ResourceType":"AWS::DynamoDB::Table","ResourceName":"drill"}],"CloudTrailEvent":"{}"}],"NextToken":"n"}
            """);
        using var trails = new AmazonCloudTrailClient(AwsStub.Credentials, stub.Config<AmazonCloudTrailConfig>());
        var request = new LookupEventsRequest
        {
            LookupAttributes = [new LookupAttribute { AttributeKey = LookupAttributeKey.EventName, AttributeValue = "RestoreTableFromBackup" }],
            StartTime = DateTime.UnixEpoch.AddSeconds(1700000000.5),
        };

        var response = await trails.LookupEventsAsync(request, Cancelled);

        stub.Request.Headers["X-Amz-Target"].ToString().Should().EndWith("CloudTrail_20131101.LookupEvents");
        stub.Request.Body.Should().Contain("\"StartTime\":1700000000.5");
        response.Events.Single().EventTime.Should().Be(DateTime.UnixEpoch.AddSeconds(1700000000.25));
        response.Events.Single().Resources.Single().ResourceName.Should().Be("drill");
        response.NextToken.Should().Be("n");
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/aws-backup/latest/devguide/API_ListRestoreJobs.html")]
    public async Task Of_backup_asks_with_times_in_the_query_string()
    {
        await using var stub = (await AwsStub.Start()).Answers(
            """{"RestoreJobs":[{"RestoreJobId":"j","Status":"COMPLETED","CreationDate":1700000000,"PercentDone":"100.00%","ResourceType":"DynamoDB"}]}""");
        using var backup = new AmazonBackupClient(AwsStub.Credentials, stub.Config<AmazonBackupConfig>());
        var request = new ListRestoreJobsRequest { ByCreatedAfter = new DateTime(2026, 8, 1, 0, 0, 0, DateTimeKind.Utc), ByResourceType = "DynamoDB" };

        var job = (await backup.ListRestoreJobsAsync(request, Cancelled)).RestoreJobs.Single();

        stub.Request.Path.Should().Be("/restore-jobs/");
        stub.Request.Target.Should().Contain("createdAfter=2026-08-01T00%3A00%3A00").And.Contain("resourceType=DynamoDB");
        job.Status.Should().Be(RestoreJobStatus.COMPLETED);
        job.CreationDate.Should().Be(DateTime.UnixEpoch.AddSeconds(1700000000));
        job.CompletionDate.Should().BeNull();
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/aws-backup/latest/devguide/API_ListRecoveryPointsByResource.html")]
    public async Task Of_backup_lists_recovery_points_of_an_arn_with_slashes()
    {
        await using var stub = (await AwsStub.Start()).Answers("""{"RecoveryPoints":[{"RecoveryPointArn":"r","Status":"COMPLETED"}]}""");
        using var backup = new AmazonBackupClient(AwsStub.Credentials, stub.Config<AmazonBackupConfig>());
        var request = new ListRecoveryPointsByResourceRequest { ResourceArn = "arn:aws:dynamodb:us-east-1:1:table/LastUpdated" };

        var points = await backup.Paginators.ListRecoveryPointsByResource(request).RecoveryPoints.ToListAsync(Cancelled);

        points.Single().RecoveryPointArn.Should().Be("r");
        stub.Request.Path.Should().Be("/resources/arn%3Aaws%3Adynamodb%3Aus-east-1%3A1%3Atable%2FLastUpdated/recovery-points/");
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricData.html")]
    public async Task Of_cloudwatch_reads_numbers_and_empty_results()
    {
        StandIn.Only("CloudWatch's speaks CBOR");
        await using var stub = (await AwsStub.Start()).Answers(
            """
            <GetMetricDataResponse xmlns="http://monitoring.amazonaws.com/doc/2010-08-01/"><GetMetricDataResult><MetricDataResults>
            <member><Id>a</Id><StatusCode>PartialData</StatusCode><Timestamps><member>2026-11-20T03:00:00Z</member><member>2026-11-20T02:00:00Z</member>
            </Timestamps><Values><member>1.5E3</member><member>0</member></Values></member>
            <member><Id>b</Id><StatusCode>Complete</StatusCode><Timestamps/><Values/></member></MetricDataResults></GetMetricDataResult>
            <ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></GetMetricDataResponse>
            """,
            type: "text/xml");
        using var metrics = new AmazonCloudWatchClient(AwsStub.Credentials, stub.Config<AmazonCloudWatchConfig>());
        var request = new GetMetricDataRequest { StartTime = new DateTime(2026, 11, 20, 2, 45, 0, DateTimeKind.Utc), MetricDataQueries = [] };

        var results = (await metrics.GetMetricDataAsync(request, Cancelled)).MetricDataResults;

        stub.Request.Form.Should().Contain("StartTime", "2026-11-20T02:45:00Z").And.Contain("Version", "2010-08-01");
        results[0].Values.Should().Equal(1500, 0);
        results[0].Timestamps[1].Should().Be(new DateTime(2026, 11, 20, 2, 0, 0, DateTimeKind.Utc));
        results[0].StatusCode.Should().Be(StatusCode.PartialData);
        results[1].Values.Should().BeNull();
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulateCustomPolicy.html")]
    public async Task Of_iam_simulates_policies_that_are_given()
    {
        await using var stub = (await AwsStub.Start()).Answers(
            """
            <SimulateCustomPolicyResponse><SimulateCustomPolicyResult><EvaluationResults><member><EvalActionName>s3:GetObject</EvalActionName>
            <EvalDecision>allowed</EvalDecision><MissingContextValues><member>aws:SourceIp</member></MissingContextValues></member></EvaluationResults>
            </SimulateCustomPolicyResult></SimulateCustomPolicyResponse>
            """,
            type: "text/xml");
        using var iam = new AmazonIdentityManagementServiceClient(AwsStub.Credentials, stub.Config<AmazonIdentityManagementServiceConfig>());
        var request = new SimulateCustomPolicyRequest { PolicyInputList = ["{}"], ActionNames = ["s3:GetObject"] };

        var result = (await iam.Paginators.SimulateCustomPolicy(request).EvaluationResults.ToListAsync(Cancelled)).Single();

        result.EvalDecision.Should().Be(PolicyEvaluationDecisionType.Allowed);
        result.MissingContextValues.Should().Equal("aws:SourceIp");
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/lambda/latest/api/API_ListFunctionUrlConfigs.html")]
    public async Task Of_lambda_reads_the_urls_of_a_function_and_the_limits_of_the_account()
    {
        await using var stub = (await AwsStub.Start())
            .Answers("""{"FunctionUrlConfigs":[{"FunctionUrl":"https://x.lambda-url.us-east-1.on.aws/","AuthType":"NONE","Cors":{"AllowOrigins":["*"]}}]}""")
            .Answers("""{"AccountLimit":{"ConcurrentExecutions":10,"TotalCodeSize":80530636800},"AccountUsage":{"FunctionCount":5}}""");
        using var lambda = new AmazonLambdaClient(AwsStub.Credentials, stub.Config<AmazonLambdaConfig>());

        var url = (await lambda.Paginators.ListFunctionUrlConfigs(new ListFunctionUrlConfigsRequest { FunctionName = "f" })
            .FunctionUrlConfigs.ToListAsync(Cancelled)).Single();
        var account = await lambda.GetAccountSettingsAsync(new GetAccountSettingsRequest(), Cancelled);

        url.AuthType.Should().Be(FunctionUrlAuthType.NONE);
        url.Cors.AllowOrigins.Should().Equal("*");
        account.AccountLimit.ConcurrentExecutions.Should().Be(10);
        account.AccountLimit.TotalCodeSize.Should().Be(80530636800);
        account.AccountUsage.FunctionCount.Should().Be(5);
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_ListSecrets.html")]
    public async Task Of_secrets_manager_lists_a_secret_that_is_being_deleted()
    {
        await using var stub = (await AwsStub.Start()).Answers(
            """
            {"SecretList":[{"ARN":"a","Name":"tenant/x/prod","DeletedDate":1.700000000123E9,
            "SecretVersionsToStages":{"v":["AWSCURRENT"]},"Tags":[]}]}
            """);
        using var secrets = new AmazonSecretsManagerClient(AwsStub.Credentials, stub.Config<AmazonSecretsManagerConfig>());

        var secret = (await secrets.ListSecretsAsync(new ListSecretsRequest { IncludePlannedDeletion = true }, Cancelled)).SecretList.Single();

        stub.Request.Body.Should().Be("""{"IncludePlannedDeletion":true}""");
        secret.DeletedDate.Should().Be(DateTime.UnixEpoch.AddMilliseconds(1700000000123));
        secret.SecretVersionsToStages["v"].Should().Equal("AWSCURRENT");
        secret.Tags.Should().BeEmpty();
    }
}
