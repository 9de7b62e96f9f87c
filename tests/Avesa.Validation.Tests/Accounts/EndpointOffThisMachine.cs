using Amazon.S3.Model;
using Avesa.Validation.Accounts;

namespace Avesa.Validation.Tests.Accounts;

public sealed class EndpointOffThisMachine(EmulatedAccounts accounts) : IClassFixture<EmulatedAccounts>
{
    [Fact]
    public async Task That_a_nested_block_of_the_profile_leads_to_is_refused()
    {
        // The SDK then ignores endpoint_url for S3, and for S3 alone.
        await File.WriteAllTextAsync(
            accounts.ConfigFile,
            $"[profile nested]\nendpoint_url = {accounts.Emulator.Endpoint}\n{EmulatedAccounts.Keys("AKIAPRODUCTION")}\ns3 =\n  addressing_style = path\n",
            TestContext.Current.CancellationToken);
        var ledger = new CallLedger();
        using var production = accounts.Open("nested", ledger: ledger);
        await production.Identify(TestContext.Current.CancellationToken);

        var list = () => production.S3.ListObjectsV2Async(new ListObjectsV2Request { BucketName = "data-storage-msp-prod" }, TestContext.Current.CancellationToken);

        (await list.Should().ThrowAsync<EndpointRefusedException>()).WithMessage("s3:ListObjectsV2 was refused before it was signed: it would go to *amazonaws.com, *");
        ledger.Snapshot()[^1].Should().Match<RecordedCall>(call => call.Service == "s3" && call.Outcome == "refused" && call.Attempts == 0);
    }

    [Fact]
    public async Task Of_somebodys_shell_does_not_reach_the_embedded_world()
    {
        // Of one service alone, since variables belong to the whole process.
        const string Variable = "AWS_ENDPOINT_URL_BACKUP";
        Environment.SetEnvironmentVariable(Variable, "http://127.0.0.1:9");
        try
        {
            using var production = accounts.Open();

            await production.Backup.ListRestoreJobsAsync(new Amazon.Backup.Model.ListRestoreJobsRequest(), TestContext.Current.CancellationToken);

            accounts.Emulator.Calls[^1].Service.Should().Be("backup");
        }
        finally
        {
            Environment.SetEnvironmentVariable(Variable, null);
        }
    }
}
