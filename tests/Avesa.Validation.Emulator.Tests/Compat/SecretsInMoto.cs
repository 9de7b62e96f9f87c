using Amazon.SecretsManager;
using Amazon.SecretsManager.Model;

namespace Avesa.Validation.Emulator.Tests.Compat;

[FromAwsDocs("https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_DescribeSecret.html")]
[Collection(nameof(Moto))]
public sealed class SecretsInMoto(Moto moto) : IDisposable
{
    private const string Acme = "tenant/acme/prod";
    private readonly AmazonSecretsManagerClient secrets = new(AwsStub.Credentials, moto.Config<AmazonSecretsManagerConfig>());

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => secrets.Dispose();

    [Fact]
    public async Task Are_listed_by_name_to_the_last_page()
    {
        var request = new ListSecretsRequest { MaxResults = 1, Filters = [new Filter { Key = FilterNameStringType.Name, Values = ["tenant/"] }] };

        var names = await secrets.Paginators.ListSecrets(request).SecretList.Select(secret => secret.Name).ToListAsync(Cancelled);

        names.Should().BeEquivalentTo(Acme, "tenant/binary/prod");
    }

    [Fact]
    public async Task Are_described_with_tags_versions_and_times()
    {
        var secret = await secrets.DescribeSecretAsync(new DescribeSecretRequest { SecretId = Acme }, Cancelled);

        secret.Description.Should().Be("acme");
        secret.Tags.Single().Value.Should().Be("acme");
        secret.VersionIdsToStages.Values.SelectMany(stages => stages).Should().BeEquivalentTo("AWSCURRENT", "AWSPREVIOUS");
        secret.CreatedDate!.Value.Should().BeAfter(DateTime.UnixEpoch.AddYears(50));
        secret.DeletedDate.Should().BeNull();
        secret.RotationEnabled.Should().NotBe(true);
    }

    [Fact]
    public async Task Give_their_current_text_or_their_bytes()
    {
        var text = await secrets.GetSecretValueAsync(new GetSecretValueRequest { SecretId = Acme }, Cancelled);
        var binary = await secrets.GetSecretValueAsync(new GetSecretValueRequest { SecretId = "tenant/binary/prod" }, Cancelled);

        text.SecretString.Should().Contain("k2");
        text.SecretBinary.Should().BeNull();
        text.VersionStages.Should().Contain("AWSCURRENT");
        text.VersionId.Should().NotBeNullOrEmpty();
        binary.SecretString.Should().BeNull();
        binary.SecretBinary.ToArray().Should().Equal(0x00, 0x01, 0xff);
    }

    [Fact]
    public async Task Have_a_policy_and_versions()
    {
        var policy = await secrets.GetResourcePolicyAsync(new GetResourcePolicyRequest { SecretId = Acme }, Cancelled);
        var versions = await secrets.Paginators.ListSecretVersionIds(new ListSecretVersionIdsRequest { SecretId = Acme })
            .Versions.ToListAsync(Cancelled);

        policy.ResourcePolicy.Should().Contain("secretsmanager:GetSecretValue");
        versions.Should().HaveCount(2);
    }

    [Fact]
    public async Task That_are_not_there_are_not_found()
    {
        var call = () => secrets.GetSecretValueAsync(new GetSecretValueRequest { SecretId = "nobody" });

        await call.Should().ThrowExactlyAsync<ResourceNotFoundException>();
    }
}
