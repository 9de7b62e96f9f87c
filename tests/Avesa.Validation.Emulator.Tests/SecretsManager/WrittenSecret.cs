using System.Text.Json.Nodes;

namespace Avesa.Validation.Emulator.Tests.SecretsManager;

[FromAwsDocs("https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_CreateSecret.html")]
[FromAwsDocs("https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_PutSecretValue.html")]
[FromAwsDocs("https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_DeleteSecret.html")]
public sealed class WrittenSecret(TwoAccounts accounts) : IClassFixture<TwoAccounts>
{
    [Fact]
    public async Task Is_read_back()
    {
        var (status, created) = await Call("CreateSecret", new() { ["Name"] = "new", ["SecretBinary"] = "AP8=", ["Tags"] = new JsonArray(new JsonObject { ["Key"] = "a", ["Value"] = "b" }) });

        status.Should().Be(200);
        created["ARN"]!.GetValue<string>().Should().MatchRegex("^arn:aws:secretsmanager:us-east-1:123456789012:secret:new-[A-Za-z0-9]{6}$");
        var stored = accounts.Source.Secrets["new"];
        stored.Tags.Should().Contain("a", "b");
        stored.Versions.Should().ContainSingle().Which.Binary.Should().Equal(0, 255);
        stored.Versions[0].Id.Should().Be(created["VersionId"]!.GetValue<string>());
        stored.Versions[0].Stages.Should().Equal("AWSCURRENT");
    }

    [Fact]
    public async Task Exists_only_once()
    {
        await Call("CreateSecret", new() { ["Name"] = "once", ["SecretString"] = "x" });

        var (status, error) = await Call("CreateSecret", new() { ["Name"] = "once", ["SecretString"] = "y" });

        status.Should().Be(400);
        error["__type"]!.GetValue<string>().Should().Be("ResourceExistsException");
        error["message"]!.GetValue<string>().Should().Be("The operation failed because the secret once already exists.");
        accounts.Source.Secrets["once"].Versions[0].Text.Should().Be("x");
    }

    [Fact]
    public async Task Moves_the_stages_to_its_newest_version()
    {
        var secret = accounts.Source.AddSecret("moved").With("zero", "z", "AWSPREVIOUS").With("one", "x", "AWSCURRENT");

        var (_, put) = await Call("PutSecretValue", new() { ["SecretId"] = "moved", ["SecretString"] = "y" });

        put["VersionStages"]!.AsArray().Select(stage => stage!.GetValue<string>()).Should().Equal("AWSCURRENT");
        secret.Versions.Select(version => (version.Text, Stages: string.Join(',', version.Stages))).Should().Equal(("z", ""), ("x", "AWSPREVIOUS"), ("y", "AWSCURRENT"));
    }

    [Fact]
    public async Task Leaves_the_stages_when_the_version_brings_its_own()
    {
        var secret = accounts.Source.AddSecret("pending").With("one", "x", "AWSCURRENT");

        await Call("PutSecretValue", new() { ["SecretId"] = "pending", ["SecretString"] = "y", ["VersionStages"] = new JsonArray("AWSPENDING") });

        secret.Versions.Select(version => (version.Text, Stages: string.Join(',', version.Stages))).Should().Equal(("x", "AWSCURRENT"), ("y", "AWSPENDING"));
    }

    [Fact]
    public async Task Takes_a_version_once_under_its_token()
    {
        var secret = accounts.Source.AddSecret("token");
        var token = Guid.NewGuid().ToString();

        await Call("PutSecretValue", new() { ["SecretId"] = "token", ["SecretString"] = "x", ["ClientRequestToken"] = token });
        var (again, _) = await Call("PutSecretValue", new() { ["SecretId"] = "token", ["SecretString"] = "x", ["ClientRequestToken"] = token });
        var (other, error) = await Call("PutSecretValue", new() { ["SecretId"] = "token", ["SecretString"] = "y", ["ClientRequestToken"] = token });

        again.Should().Be(200);
        other.Should().Be(400);
        error["__type"]!.GetValue<string>().Should().Be("ResourceExistsException");
        secret.Versions.Should().ContainSingle().Which.Text.Should().Be("x");
    }

    [Fact]
    public async Task Waits_for_its_deletion_thirty_days_unless_told_otherwise()
    {
        var secret = accounts.Source.AddSecret("deleted").With("one", "x", "AWSCURRENT");

        var (status, _) = await Call("DeleteSecret", new() { ["SecretId"] = "deleted" });
        var (refused, error) = await Call("CreateSecret", new() { ["Name"] = "deleted", ["SecretString"] = "y" });

        status.Should().Be(200);
        secret.Deleted.Should().BeCloseTo(DateTimeOffset.UtcNow, TimeSpan.FromMinutes(5));
        secret.RecoveryWindowInDays.Should().Be(30);
        refused.Should().Be(400);
        error["message"]!.GetValue<string>().Should().Be("You can't create this secret because a secret with this name is already scheduled for deletion.");
    }

    [Fact]
    public async Task Is_gone_at_once_when_forced()
    {
        accounts.Source.AddSecret("forced");

        await Call("DeleteSecret", new() { ["SecretId"] = "forced", ["ForceDeleteWithoutRecovery"] = true });
        var (status, _) = await Call("CreateSecret", new() { ["Name"] = "forced" });

        status.Should().Be(200);
    }

    [Theory]
    [InlineData("CreateSecret", """{"Name":"with space"}""", "ValidationException")]
    [InlineData("CreateSecret", "{}", "ValidationException")]
    [InlineData("CreateSecret", """{"Name":"both","SecretString":"x","SecretBinary":"eA=="}""", "InvalidParameterException")]
    [InlineData("CreateSecret", """{"Name":"keyed","SecretString":"x","KmsKeyId":"alias/absent"}""", "EncryptionFailure")]
    [InlineData("PutSecretValue", """{"SecretId":"nothing","SecretString":"x"}""", "ResourceNotFoundException")]
    [InlineData("DeleteSecret", """{"SecretId":"nothing","RecoveryWindowInDays":6}""", "InvalidParameterException")]
    [InlineData("DeleteSecret", """{"SecretId":"nothing","RecoveryWindowInDays":7,"ForceDeleteWithoutRecovery":true}""", "InvalidParameterException")]
    public async Task Is_refused_when_the_request_is_wrong(string operation, string input, string code)
    {
        var (status, error) = await Call(operation, (JsonObject)JsonNode.Parse(input)!);

        status.Should().Be(400);
        error["__type"]!.GetValue<string>().Should().Be(code);
        accounts.Source.Secrets.Keys.Should().NotContain(["both", "keyed", "with space"]);
    }

    private Task<(int Status, JsonNode Body)> Call(string operation, JsonObject input) =>
        accounts.Call(TwoAccounts.SourceKey, "secretsmanager", $"secretsmanager.{operation}", input);
}
