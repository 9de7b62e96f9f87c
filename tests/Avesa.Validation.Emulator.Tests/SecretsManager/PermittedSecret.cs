using Amazon.Runtime;
using Amazon.SecretsManager;
using Amazon.SecretsManager.Model;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Tests.SecretsManager;

[FromAwsDocs("https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_examples_cross.html")]
[FromAwsDocs("https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssecretsmanager.html")]
public sealed class PermittedSecret(TwoAccounts accounts) : IClassFixture<TwoAccounts>
{
    private const string ForSource = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"123456789012"},"Action":"*","Resource":"*"}]}""";
    private const string ForOwner = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"987654321098"},"Action":"kms:*","Resource":"*"}]}""";

    [Fact]
    public async Task Is_refused_to_another_account_without_a_policy()
    {
        var secret = accounts.Production.AddSecret("unshared").With("one", "x", "AWSCURRENT");

        var reading = () => Read(TwoAccounts.SourceKey, secret.Arn);

        await reading.Should().ThrowAsync<AmazonSecretsManagerException>().WithMessage(
            $"User: arn:aws:iam::123456789012:user/administrator is not authorized to perform: secretsmanager:GetSecretValue on resource: {secret.Arn} because no resource-based policy allows*");
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/secretsmanager/latest/userguide/troubleshoot.html")]
    public async Task Is_refused_to_another_account_under_the_default_key()
    {
        var secret = accounts.Production.AddSecret("default-key").With("one", "x", "AWSCURRENT");
        secret.ResourcePolicy = ForSource;

        var reading = () => Read(TwoAccounts.SourceKey, secret.Arn);

        await reading.Should().ThrowAsync<InvalidRequestException>().WithMessage("You can't access a secret from a different AWS account*");
    }

    [Fact]
    public async Task Is_read_by_another_account_that_its_policy_and_its_keys_admit()
    {
        var key = AddKey(ForOwner);
        var secret = accounts.Production.AddSecret("shared", key.Arn).With("one", "x", "AWSCURRENT");
        secret.ResourcePolicy = ForSource;

        var reading = () => Read(TwoAccounts.SourceKey, secret.Arn);
        await reading.Should().ThrowAsync<AmazonSecretsManagerException>().WithMessage("Access to KMS is not allowed");

        key.Policy = ForSource;
        (await reading()).SecretString.Should().Be("x");
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/secretsmanager/latest/userguide/security-encryption.html")]
    public async Task Needs_permission_for_its_key_in_its_own_account_too()
    {
        var key = AddKey(ForOwner);
        accounts.Production.AddSecret("encrypted", "alias/secrets").With("one", "x", "AWSCURRENT");
        key.Aliases.Add("alias/secrets");
        const string MayRead = """{"Effect":"Allow","Action":"secretsmanager:GetSecretValue","Resource":"*"}""";
        var without = accounts.Production.AddUser("without", MayRead);
        var with = accounts.Production.AddUser(
            "with", MayRead, """{"Effect":"Allow","Action":"kms:Decrypt","Resource":"*","Condition":{"StringEquals":{"kms:ViaService":"secretsmanager.us-east-1.amazonaws.com"}}}""");

        var refused = () => Read(without, "encrypted");
        await refused.Should().ThrowAsync<AmazonSecretsManagerException>().WithMessage("Access to KMS is not allowed");
        (await Read(with, "encrypted")).SecretString.Should().Be("x");

        key.State = "Disabled";
        var disabled = () => Read(with, "encrypted");
        await disabled.Should().ThrowAsync<DecryptionFailureException>();
    }

    [Fact]
    public async Task Is_admitted_by_its_name_pattern_and_its_tags()
    {
        accounts.Production.AddSecret("tenant/acme/prod").With("one", "x", "AWSCURRENT").Tags["stage"] = "prod";
        accounts.Production.AddSecret("tenant/acme/dev").With("one", "x", "AWSCURRENT").Tags["stage"] = "dev";
        var user = accounts.Production.AddUser(
            "tagged",
            """{"Effect":"Allow","Action":"secretsmanager:GetSecretValue","Resource":"arn:aws:secretsmanager:us-east-1:987654321098:secret:tenant/*","Condition":{"StringEquals":{"aws:ResourceTag/stage":"prod"}}}""");

        var refused = () => Read(user, "tenant/acme/dev");

        (await Read(user, "tenant/acme/prod")).SecretString.Should().Be("x");
        await refused.Should().ThrowAsync<AmazonSecretsManagerException>().WithMessage("*because no identity-based policy allows*");
    }

    [Fact]
    public async Task Is_denied_by_its_own_policy_whatever_the_user_may()
    {
        accounts.Production.AddSecret("denied").With("one", "x", "AWSCURRENT").ResourcePolicy =
            """{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"secretsmanager:GetSecretValue","Resource":"*"}]}""";

        var reading = () => Read(TwoAccounts.ProductionKey, "denied");

        await reading.Should().ThrowAsync<AmazonSecretsManagerException>().WithMessage("*with an explicit deny in a resource-based policy");
    }

    private KmsKey AddKey(string policy)
    {
        var id = Guid.NewGuid().ToString();
        var key = new KmsKey { Id = id, Arn = accounts.Production.ArnOf("kms", $"key/{id}"), Policy = policy };
        accounts.Production.Keys[id] = key;
        return key;
    }

    private async Task<GetSecretValueResponse> Read(AWSCredentials credentials, string id)
    {
        using var secrets = accounts.Secrets(credentials);
        return await secrets.GetSecretValueAsync(new GetSecretValueRequest { SecretId = id }, TestContext.Current.CancellationToken);
    }
}
