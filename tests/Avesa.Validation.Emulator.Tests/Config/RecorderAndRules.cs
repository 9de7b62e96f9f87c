using System.Globalization;
using Amazon.ConfigService;
using Amazon.ConfigService.Model;
using Avesa.Validation.Emulator.Model;
using Rule = Avesa.Validation.Emulator.Model.ConfigRule;

namespace Avesa.Validation.Emulator.Tests.Config;

[FromAwsDocs("https://docs.aws.amazon.com/config/latest/APIReference/API_DescribeConfigRules.html")]
public sealed class RecorderAndRules : IClassFixture<TwoAccounts>, IDisposable
{
    private readonly TwoAccounts accounts;
    private readonly AmazonConfigServiceClient config;

    public RecorderAndRules(TwoAccounts accounts)
    {
        this.accounts = accounts;
        config = new AmazonConfigServiceClient(TwoAccounts.SourceKey, accounts.Config<AmazonConfigServiceConfig>());
        var region = accounts.Source.In("us-east-1");
        region.Recorder = new ConfigRecorder { Strategy = "EXCLUSION_BY_RESOURCE_TYPES", LastStatus = "FAILURE", LastError = "NoSuchBucket", Started = DateTimeOffset.UnixEpoch };
        region.Recorder.Types.Add("AWS::S3::Bucket");
        region.Recorder.Frequencies["AWS::EC2::Instance"] = "DAILY";
        for (var i = 0; i < 27; i++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"rule-{i:00}");
            region.ConfigRules[name] = new Rule { Name = name, Identifier = "S3_BUCKET_VERSIONING_ENABLED", Compliance = i == 26 ? "NON_COMPLIANT" : "COMPLIANT", NonCompliant = i == 26 ? 40 : 0 };
        }
    }

    public void Dispose() => config.Dispose();

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/config/latest/APIReference/API_DescribeConfigurationRecorders.html")]
    public async Task Tell_what_is_recorded_and_how_it_goes()
    {
        var recorder = (await config.DescribeConfigurationRecordersAsync(new DescribeConfigurationRecordersRequest(), TestContext.Current.CancellationToken)).ConfigurationRecorders.Single();
        var status = (await config.DescribeConfigurationRecorderStatusAsync(new DescribeConfigurationRecorderStatusRequest { ConfigurationRecorderNames = ["default"] }, TestContext.Current.CancellationToken)).ConfigurationRecordersStatus.Single();
        var missing = () => config.DescribeConfigurationRecordersAsync(new DescribeConfigurationRecordersRequest { ConfigurationRecorderNames = ["other"] }, TestContext.Current.CancellationToken);

        recorder.RecordingGroup.AllSupported.Should().BeFalse();
        recorder.RecordingGroup.RecordingStrategy.UseOnly.Should().Be(RecordingStrategyType.EXCLUSION_BY_RESOURCE_TYPES);
        recorder.RecordingGroup.ExclusionByResourceTypes.ResourceTypes.Should().Equal("AWS::S3::Bucket");
        recorder.RecordingMode.RecordingFrequency.Should().Be(RecordingFrequency.CONTINUOUS);
        recorder.RecordingMode.RecordingModeOverrides.Should().ContainSingle().Which.Should().BeEquivalentTo(new { ResourceTypes = new[] { "AWS::EC2::Instance" }, RecordingFrequency = RecordingFrequency.DAILY });
        status.Should().BeEquivalentTo(new { Name = "default", Recording = true, LastErrorCode = "NoSuchBucket", LastStartTime = DateTime.UnixEpoch, LastStatusChangeTime = DateTime.UnixEpoch });
        status.LastStatus.Should().Be(RecorderStatus.Failure);
        await missing.Should().ThrowAsync<NoSuchConfigurationRecorderException>();
    }

    [Fact]
    public async Task Come_25_a_page()
    {
        var first = await config.DescribeConfigRulesAsync(new DescribeConfigRulesRequest(), TestContext.Current.CancellationToken);
        var all = await config.Paginators.DescribeConfigRules(new DescribeConfigRulesRequest()).ConfigRules.ToListAsync(TestContext.Current.CancellationToken);
        var wrong = () => config.DescribeConfigRulesAsync(new DescribeConfigRulesRequest { NextToken = "made-up" }, TestContext.Current.CancellationToken);
        var missing = () => config.DescribeConfigRulesAsync(new DescribeConfigRulesRequest { ConfigRuleNames = ["none"] }, TestContext.Current.CancellationToken);

        first.ConfigRules.Should().HaveCount(25);
        all.Should().HaveCount(27);
        all[0].ConfigRuleState.Should().Be(ConfigRuleState.ACTIVE);
        all[0].Source.SourceIdentifier.Should().Be("S3_BUCKET_VERSIONING_ENABLED");
        await wrong.Should().ThrowAsync<InvalidNextTokenException>();
        await missing.Should().ThrowAsync<NoSuchConfigRuleException>();
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/config/latest/APIReference/API_DescribeComplianceByConfigRule.html")]
    public async Task Tell_what_they_found()
    {
        var found = (await config.DescribeComplianceByConfigRuleAsync(new DescribeComplianceByConfigRuleRequest { ComplianceTypes = ["NON_COMPLIANT"] }, TestContext.Current.CancellationToken)).ComplianceByConfigRules.Single();
        var wrong = () => config.DescribeComplianceByConfigRuleAsync(new DescribeComplianceByConfigRuleRequest { ComplianceTypes = ["SOMEWHAT"] }, TestContext.Current.CancellationToken);

        found.ConfigRuleName.Should().Be("rule-26");
        found.Compliance.ComplianceType.Should().Be(ComplianceType.NON_COMPLIANT);
        (found.Compliance.ComplianceContributorCount.CappedCount, found.Compliance.ComplianceContributorCount.CapExceeded).Should().Be((25, true));
        await wrong.Should().ThrowAsync<InvalidParameterValueException>();
    }

    [Fact]
    public async Task Are_those_of_the_region_that_was_signed_for()
    {
        accounts.Source.In("eu-west-1");
        using var elsewhere = new AmazonConfigServiceClient(TwoAccounts.SourceKey, new AmazonConfigServiceConfig { ServiceURL = accounts.Emulator.Endpoint.ToString(), AuthenticationRegion = "eu-west-1", MaxErrorRetry = 0 });
        using var nowhere = new AmazonConfigServiceClient(TwoAccounts.SourceKey, new AmazonConfigServiceConfig { ServiceURL = accounts.Emulator.Endpoint.ToString(), AuthenticationRegion = "ap-east-1", MaxErrorRetry = 0 });
        var refused = () => nowhere.DescribeConfigRulesAsync(new DescribeConfigRulesRequest(), TestContext.Current.CancellationToken);

        (await elsewhere.DescribeConfigRulesAsync(new DescribeConfigRulesRequest(), TestContext.Current.CancellationToken)).ConfigRules.Should().BeNullOrEmpty();
        await refused.Should().ThrowAsync<AmazonConfigServiceException>();
    }

    [Fact]
    public async Task Are_refused_to_who_may_not_see_them()
    {
        using var blind = new AmazonConfigServiceClient(accounts.Source.AddUser($"config{Guid.NewGuid():N}", """{"Effect":"Allow","Action":"iam:*","Resource":"*"}"""), accounts.Config<AmazonConfigServiceConfig>());
        var see = () => blind.DescribeConfigRulesAsync(new DescribeConfigRulesRequest(), TestContext.Current.CancellationToken);

        (await see.Should().ThrowAsync<AmazonConfigServiceException>()).Which.ErrorCode.Should().Be("AccessDeniedException");
    }
}
