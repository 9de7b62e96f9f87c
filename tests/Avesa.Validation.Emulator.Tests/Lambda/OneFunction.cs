using System.Net;
using Amazon.Lambda;
using Amazon.Lambda.Model;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Tests.Lambda;

[FromAwsDocs("https://docs.aws.amazon.com/lambda/latest/api/API_GetFunction.html")]
public sealed class OneFunction : IClassFixture<TwoAccounts>
{
    private const string Name = "avesa-connectwise-ingestion-prod";
    private const string Arn = "arn:aws:lambda:us-east-1:123456789012:function:avesa-connectwise-ingestion-prod";

    private readonly TwoAccounts accounts;
    private readonly AmazonLambdaClient lambda;
    private readonly Function function;

    public OneFunction(TwoAccounts accounts)
    {
        this.accounts = accounts;
        lambda = accounts.Lambda(TwoAccounts.SourceKey);
        function = accounts.Source.AddFunction(Name);
        function.MemorySize = 1024;
        function.Timeout = 900;
        function.LastModified = new DateTimeOffset(2026, 11, 22, 3, 4, 5, 678, TimeSpan.Zero);
        function.Environment["BUCKET_NAME"] = "data-storage-msp-prod";
        function.Tags["service"] = "avesa";
    }

    [Theory]
    [InlineData(Name)]
    [InlineData("123456789012:function:" + Name)]
    [InlineData(Arn)]
    public async Task Is_found_by_name_partial_arn_and_arn(string named)
    {
        var found = await lambda.GetFunctionAsync(new GetFunctionRequest { FunctionName = named }, TestContext.Current.CancellationToken);

        found.Configuration.FunctionArn.Should().Be(Arn);
        found.Configuration.State.Should().Be(State.Active);
        found.Configuration.LastUpdateStatus.Should().Be(LastUpdateStatus.Successful);
        found.Configuration.MemorySize.Should().Be(1024);
        found.Configuration.Timeout.Should().Be(900);
        found.Configuration.LastModified.Should().Be("2026-11-22T03:04:05.678+0000");
        found.Configuration.Environment.Variables.Should().Equal(new Dictionary<string, string> { ["BUCKET_NAME"] = "data-storage-msp-prod" });
        found.Code.RepositoryType.Should().Be("S3");
        found.Tags.Should().Contain("service", "avesa");
        found.Concurrency.Should().BeNull();
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-loggroups.html")]
    public async Task Logs_as_text_to_the_group_of_its_name_unless_configured()
    {
        var byDefault = await lambda.GetFunctionConfigurationAsync(new GetFunctionConfigurationRequest { FunctionName = Name }, TestContext.Current.CancellationToken);
        function.Logging = new FunctionLogging("shared/group", "JSON", "WARN", "INFO");
        var configured = await lambda.GetFunctionConfigurationAsync(new GetFunctionConfigurationRequest { FunctionName = Name }, TestContext.Current.CancellationToken);

        byDefault.LoggingConfig.LogFormat.Should().Be(LogFormat.Text);
        byDefault.LoggingConfig.LogGroup.Should().Be($"/aws/lambda/{Name}");
        byDefault.LoggingConfig.ApplicationLogLevel.Should().BeNull();
        configured.LoggingConfig.LogFormat.Should().Be(LogFormat.JSON);
        configured.LoggingConfig.LogGroup.Should().Be("shared/group");
        configured.LoggingConfig.ApplicationLogLevel.Should().Be(ApplicationLogLevel.WARN);
    }

    [Fact]
    public async Task Tells_why_it_is_not_active()
    {
        function.State = "Failed";
        function.StateReason = "The function's execution role cannot be assumed.";
        function.StateReasonCode = "InvalidConfiguration";

        var found = await lambda.GetFunctionConfigurationAsync(new GetFunctionConfigurationRequest { FunctionName = Name }, TestContext.Current.CancellationToken);

        found.State.Should().Be(State.Failed);
        found.StateReason.Should().Be("The function's execution role cannot be assumed.");
        found.StateReasonCode.Should().Be(StateReasonCode.InvalidConfiguration);
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/lambda/latest/api/API_GetFunctionConcurrency.html")]
    public async Task Shows_reserved_concurrency_only_when_some_is_reserved()
    {
        var without = await lambda.GetFunctionConcurrencyAsync(new GetFunctionConcurrencyRequest { FunctionName = Name }, TestContext.Current.CancellationToken);
        function.ReservedConcurrency = 0;
        var with = await lambda.GetFunctionConcurrencyAsync(new GetFunctionConcurrencyRequest { FunctionName = Name }, TestContext.Current.CancellationToken);
        var whole = await lambda.GetFunctionAsync(new GetFunctionRequest { FunctionName = Name }, TestContext.Current.CancellationToken);

        without.ReservedConcurrentExecutions.Should().BeNull();
        with.ReservedConcurrentExecutions.Should().Be(0);
        whole.Concurrency.ReservedConcurrentExecutions.Should().Be(0);
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/lambda/latest/dg/configuration-aliases.html")]
    public async Task Is_what_it_was_when_an_alias_points_at_a_version()
    {
        function.Publish();
        function.MemorySize = 2048;
        function.Aliases["live"] = "1";

        var live = await lambda.GetFunctionConfigurationAsync(new GetFunctionConfigurationRequest { FunctionName = $"{Name}:live" }, TestContext.Current.CancellationToken);
        var latest = await lambda.GetFunctionConfigurationAsync(new GetFunctionConfigurationRequest { FunctionName = Name }, TestContext.Current.CancellationToken);
        var aliases = await lambda.ListAliasesAsync(new ListAliasesRequest { FunctionName = Name }, TestContext.Current.CancellationToken);
        var ofAnother = await lambda.ListAliasesAsync(new ListAliasesRequest { FunctionName = Name, FunctionVersion = "2" }, TestContext.Current.CancellationToken);

        live.MemorySize.Should().Be(1024);
        live.Version.Should().Be("1");
        live.FunctionArn.Should().Be($"{Arn}:live");
        latest.MemorySize.Should().Be(2048);
        aliases.Aliases.Should().ContainSingle().Which.AliasArn.Should().Be($"{Arn}:live");
        aliases.Aliases[0].FunctionVersion.Should().Be("1");
        ofAnother.Aliases.Should().BeNullOrEmpty();
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/lambda/latest/api/API_GetPolicy.html")]
    public async Task Answers_its_policy_or_that_it_has_none()
    {
        var asking = () => lambda.GetPolicyAsync(new GetPolicyRequest { FunctionName = Name }, TestContext.Current.CancellationToken);
        (await asking.Should().ThrowAsync<ResourceNotFoundException>()).Which.StatusCode.Should().Be(HttpStatusCode.NotFound);

        function.Policy = $$"""{"Version":"2012-10-17","Id":"default","Statement":[{"Sid":"rule","Effect":"Allow","Principal":{"Service":"events.amazonaws.com"},"Action":"lambda:InvokeFunction","Resource":"{{Arn}}"}]}""";

        var answer = await asking();
        answer.Policy.Should().Be(function.Policy);
        answer.RevisionId.Should().NotBeNullOrEmpty();
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/lambda/latest/api/API_ListFunctionUrlConfigs.html")]
    public async Task Lists_its_urls()
    {
        var none = await lambda.ListFunctionUrlConfigsAsync(new ListFunctionUrlConfigsRequest { FunctionName = Name }, TestContext.Current.CancellationToken);
        function.Urls.Add(new FunctionUrl("https://abc.lambda-url.us-east-1.on.aws/", "NONE"));
        var one = await lambda.ListFunctionUrlConfigsAsync(new ListFunctionUrlConfigsRequest { FunctionName = Name }, TestContext.Current.CancellationToken);

        none.FunctionUrlConfigs.Should().BeNullOrEmpty();
        one.FunctionUrlConfigs.Should().ContainSingle().Which.AuthType.Should().Be(FunctionUrlAuthType.NONE);
        one.FunctionUrlConfigs[0].FunctionArn.Should().Be(Arn);
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/lambda/latest/api/API_GetFunctionEventInvokeConfig.html")]
    public async Task Has_retries_of_its_own_only_when_configured()
    {
        var asking = () => lambda.GetFunctionEventInvokeConfigAsync(new GetFunctionEventInvokeConfigRequest { FunctionName = Name }, TestContext.Current.CancellationToken);
        await asking.Should().ThrowAsync<ResourceNotFoundException>().WithMessage($"The function {Arn}:$LATEST doesn't have an EventInvokeConfig");

        function.EventInvoke = new EventInvokeConfig(0, 60, null, DateTimeOffset.UnixEpoch);

        var answer = await asking();
        answer.MaximumRetryAttempts.Should().Be(0);
        answer.MaximumEventAgeInSeconds.Should().Be(60);
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/lambda/latest/api/API_ListEventSourceMappings.html")]
    public async Task Lists_what_feeds_it()
    {
        function.EventSources.Add(new EventSourceMapping("6f3a0bb5-6b5f-4f0a-8d5e-4a1f0d5f0c11", "arn:aws:sqs:us-east-1:123456789012:jobs", "Enabled", 10, DateTimeOffset.UnixEpoch));

        var its = await lambda.ListEventSourceMappingsAsync(new ListEventSourceMappingsRequest { FunctionName = Name }, TestContext.Current.CancellationToken);
        var others = await lambda.ListEventSourceMappingsAsync(
            new ListEventSourceMappingsRequest { EventSourceArn = "arn:aws:sqs:us-east-1:123456789012:other" }, TestContext.Current.CancellationToken);

        var mapping = its.EventSourceMappings.Should().ContainSingle().Subject;
        mapping.FunctionArn.Should().Be(Arn);
        mapping.EventSourceArn.Should().Be("arn:aws:sqs:us-east-1:123456789012:jobs");
        mapping.State.Should().Be("Enabled");
        others.EventSourceMappings.Should().BeNullOrEmpty();
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/lambda/latest/api/API_GetAccountSettings.html")]
    public async Task Takes_its_reserved_concurrency_from_the_accounts()
    {
        function.ReservedConcurrency = 100;

        var settings = await lambda.GetAccountSettingsAsync(new GetAccountSettingsRequest(), TestContext.Current.CancellationToken);

        settings.AccountLimit.ConcurrentExecutions.Should().Be(1000);
        settings.AccountLimit.UnreservedConcurrentExecutions.Should().Be(900);
        settings.AccountUsage.FunctionCount.Should().Be(1);
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/lambda/latest/api/API_ListVersionsByFunction.html")]
    public async Task Lists_its_versions_after_the_latest()
    {
        function.Publish();

        var (status, answer) = await accounts.Get(TwoAccounts.SourceKey, "lambda", $"/2015-03-31/functions/{Name}/versions");

        status.Should().Be(200);
        answer["Versions"]!.AsArray().Select(version => version!["FunctionArn"]!.GetValue<string>()).Should().Equal($"{Arn}:$LATEST", $"{Arn}:1");
    }
}
