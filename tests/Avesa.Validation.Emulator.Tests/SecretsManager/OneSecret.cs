using Amazon.SecretsManager;
using Amazon.SecretsManager.Model;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Tests.SecretsManager;

[FromAwsDocs("https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetSecretValue.html")]
public sealed class OneSecret : IClassFixture<TwoAccounts>
{
    private const string Name = "tenant/acme/prod";

    private readonly AmazonSecretsManagerClient secrets;
    private readonly Secret secret;

    public OneSecret(TwoAccounts accounts)
    {
        secrets = accounts.Secrets(TwoAccounts.SourceKey);
        secret = accounts.Source.AddSecret(Name).With("old", "first", "AWSPREVIOUS").With("new", """{"key":"é"}""", "AWSCURRENT").With("bytes", null, "BINARY").With("none", "deprecated");
        accounts.Source.AddSecret("empty");
    }

    [Theory]
    [InlineData(Name)]
    [InlineData("arn:aws:secretsmanager:us-east-1:123456789012:secret:tenant/acme/prod-AbCdEf")]
    [InlineData("arn:aws:secretsmanager:us-east-1:123456789012:secret:tenant/acme/prod")]
    public async Task Is_read_by_name_arn_and_partial_arn(string id)
    {
        var value = await secrets.GetSecretValueAsync(new GetSecretValueRequest { SecretId = id }, TestContext.Current.CancellationToken);

        value.SecretString.Should().Be("""{"key":"é"}""");
        value.SecretBinary.Should().BeNull();
        value.ARN.Should().Be(secret.Arn);
        value.Name.Should().Be(Name);
        value.VersionStages.Should().Equal("AWSCURRENT");
        value.CreatedDate.Should().Be(secret.Created.AddDays(1).UtcDateTime);
    }

    [Fact]
    public async Task Is_read_by_stage_and_by_version_also_when_deprecated()
    {
        var previous = await Value(stage: "AWSPREVIOUS");
        var binary = await Value(stage: "BINARY");
        var deprecated = await Value(version: "none".PadRight(32, '0'));

        previous.SecretString.Should().Be("first");
        binary.SecretBinary.ToArray().Should().Equal(0, 255);
        binary.SecretString.Should().BeNull();
        deprecated.SecretString.Should().Be("deprecated");
    }

    [Theory]
    [InlineData(Name, "AWSPENDING", null, "Secrets Manager can't find the specified secret value for staging label: AWSPENDING")]
    [InlineData(Name, null, "11111111111111111111111111111111", "Secrets Manager can't find the specified secret value for VersionId: 11111111111111111111111111111111")]
    [InlineData("empty", null, null, "Secrets Manager can't find the specified secret value for staging label: AWSCURRENT")]
    [InlineData("tenant/acme", null, null, "Secrets Manager can't find the specified secret.")]
    public async Task Is_not_found_where_there_is_none(string id, string? stage, string? version, string message)
    {
        var asking = () => Value(id, stage, version);

        await asking.Should().ThrowAsync<ResourceNotFoundException>().WithMessage(message);
    }

    [Fact]
    public async Task Is_refused_when_version_and_stage_disagree()
    {
        var asking = () => Value(stage: "AWSCURRENT", version: "none".PadRight(32, '0'));

        await asking.Should().ThrowAsync<InvalidRequestException>().WithMessage("You provided a VersionStage that is not associated to the provided VersionId.");
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/secretsmanager/latest/userguide/manage_delete-secret.html")]
    public async Task Is_described_but_not_read_while_it_waits_for_its_deletion()
    {
        secret.Deleted = DateTimeOffset.UtcNow.AddDays(-3);

        var reading = () => Value();
        var described = await Describe();

        await reading.Should().ThrowAsync<InvalidRequestException>().WithMessage("You can't perform this operation on the secret because it was marked for deletion.");
        described.DeletedDate.Should().NotBeNull();
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/secretsmanager/latest/userguide/manage_delete-secret.html")]
    public async Task Is_gone_when_its_recovery_window_has_passed()
    {
        secret.Deleted = DateTimeOffset.UtcNow.AddDays(-8);
        secret.RecoveryWindowInDays = 7;

        var describing = Describe;

        await describing.Should().ThrowAsync<ResourceNotFoundException>();
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_DescribeSecret.html")]
    public async Task Is_described_with_what_it_has_and_nothing_else()
    {
        var bare = await Describe();
        secret.RotationEnabled = true;
        secret.RotationLambdaArn = "arn:aws:lambda:us-east-1:123456789012:function:rotate";
        secret.RotateAfterDays = 30;
        secret.Tags["service"] = "avesa";
        var rotated = await Describe();

        bare.KmsKeyId.Should().BeNull();
        bare.RotationEnabled.Should().BeNull();
        bare.VersionIdsToStages.Should().HaveCount(3);
        rotated.RotationEnabled.Should().BeTrue();
        rotated.RotationRules.AutomaticallyAfterDays.Should().Be(30);
        rotated.Tags.Should().ContainSingle().Which.Value.Should().Be("avesa");
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_ListSecretVersionIds.html")]
    public async Task Lists_its_versions_and_deprecated_ones_when_asked()
    {
        var staged = await secrets.ListSecretVersionIdsAsync(new ListSecretVersionIdsRequest { SecretId = Name, MaxResults = 2 }, TestContext.Current.CancellationToken);
        var rest = await secrets.ListSecretVersionIdsAsync(
            new ListSecretVersionIdsRequest { SecretId = Name, MaxResults = 2, NextToken = staged.NextToken }, TestContext.Current.CancellationToken);
        var all = await secrets.ListSecretVersionIdsAsync(new ListSecretVersionIdsRequest { SecretId = Name, IncludeDeprecated = true }, TestContext.Current.CancellationToken);

        staged.Versions.Should().HaveCount(2);
        rest.Versions.Should().ContainSingle().Which.VersionStages.Should().Equal("BINARY");
        rest.NextToken.Should().BeNull();
        all.Versions.Should().HaveCount(4);
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetResourcePolicy.html")]
    public async Task Answers_its_policy_when_it_has_one()
    {
        var without = await secrets.GetResourcePolicyAsync(new GetResourcePolicyRequest { SecretId = Name }, TestContext.Current.CancellationToken);
        secret.ResourcePolicy = """{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"secretsmanager:DeleteSecret","Resource":"*"}]}""";
        var with = await secrets.GetResourcePolicyAsync(new GetResourcePolicyRequest { SecretId = Name }, TestContext.Current.CancellationToken);

        without.ResourcePolicy.Should().BeNull();
        with.ResourcePolicy.Should().Be(secret.ResourcePolicy);
    }

    private Task<DescribeSecretResponse> Describe() => secrets.DescribeSecretAsync(new DescribeSecretRequest { SecretId = Name }, TestContext.Current.CancellationToken);

    private Task<GetSecretValueResponse> Value(string id = Name, string? stage = null, string? version = null) =>
        secrets.GetSecretValueAsync(new GetSecretValueRequest { SecretId = id, VersionStage = stage, VersionId = version }, TestContext.Current.CancellationToken);
}
