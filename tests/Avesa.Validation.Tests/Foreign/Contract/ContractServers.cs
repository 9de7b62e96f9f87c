using Amazon.Runtime;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using Avesa.Validation.Tests.Accounts;
using Avesa.Validation.Tests.Workflows;

namespace Avesa.Validation.Tests.Foreign.Contract;

/// <summary>The contract's state on two servers: the emulator and moto, each reached by a profile and nothing else.</summary>
public sealed class ContractServers : IAsyncLifetime
{
    private readonly EmulatedAccounts accounts = new();
    private readonly MotoServer moto = new();
    private readonly SemaphoreSlim once = new(1, 1);
    private bool seeded;

    public async ValueTask InitializeAsync()
    {
        await accounts.InitializeAsync();
        await moto.InitializeAsync();
        accounts.Production.Users.Remove("nobody", out _);
        ContractState.Fill(accounts.Production, TimeProvider.System.GetUtcNow());
    }

    public async ValueTask DisposeAsync()
    {
        await moto.DisposeAsync();
        await accounts.DisposeAsync();
        once.Dispose();
    }

    /// <summary>Asks one of the servers, <c>emulator</c> or <c>moto</c>; skips the test where that is not to be had.</summary>
    public async Task<object?> Ask(string server, Question question)
    {
        if (server == "moto")
        {
            await Seed();
        }

        using var connection = accounts.Open(server == "moto" ? "contract-moto" : "avesa-production");
        return await question.Ask(new ProductionAccount(connection, TimeProvider.System, TestContext.Current.CancellationToken));
    }

    private async Task Seed()
    {
        var url = moto.Url;
        await once.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            if (seeded)
            {
                return;
            }

            using var sts = new AmazonSecurityTokenServiceClient(
                new BasicAWSCredentials("AKIASOURCE", "secret"), new AmazonSecurityTokenServiceConfig { ServiceURL = url, AuthenticationRegion = "us-east-1" });
            var assumed = await sts.AssumeRoleAsync(
                new AssumeRoleRequest { RoleArn = $"arn:aws:iam::{EmulatedAccounts.ProductionSettings.ExpectedAccountId}:role/contract", RoleSessionName = "contract" },
                TestContext.Current.CancellationToken);
            var keys = assumed.Credentials;
            var script = Path.Combine(AppContext.BaseDirectory, "Foreign", "Contract", "contract_seed.py");
            var ran = await Script.Run("python3", [script, url, keys.AccessKeyId, keys.SecretAccessKey, keys.SessionToken], AppContext.BaseDirectory);
            Assert.SkipWhen(ran.Error.Contains("No module named 'boto3'", StringComparison.Ordinal), "No module named 'boto3': python3 -m pip install boto3");
            ran.ExitCode.Should().Be(0, ran.Error);
            accounts.AddProfile(
                "contract-moto",
                $"endpoint_url = {url}\naws_access_key_id = {keys.AccessKeyId}\naws_secret_access_key = {keys.SecretAccessKey}\naws_session_token = {keys.SessionToken}");
            seeded = true;
        }
        finally
        {
            once.Release();
        }
    }
}
