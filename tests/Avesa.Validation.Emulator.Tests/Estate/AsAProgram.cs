using Amazon.Runtime.CredentialManagement;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using Avesa.Validation.Emulator.Estate;
using Avesa.Validation.Emulator.Estate.Defects;

namespace Avesa.Validation.Emulator.Tests.Estate;

public sealed class AsAProgram
{
    [Fact]
    public async Task Prints_a_config_file_with_which_a_client_reaches_both_accounts()
    {
        using var emulator = EmulatorProcess.Start("--state", "before-cutover");
        var config = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(config, await EmulatorProcess.ReadConfig(emulator), TestContext.Current.CancellationToken);

            (await AccountOf(config, AwsConfig.SourceProfile)).Should().Be("123456789012");
            (await AccountOf(config, AwsConfig.ProductionProfile)).Should().Be("987654321098");
        }
        finally
        {
            emulator.Kill();
            File.Delete(config);
        }
    }

    [Theory]
    [InlineData("--state", "tomorrow", "'before-cutover'")]
    [InlineData("--latency", "5", "write for example 50ms or 1.5s")]
    [InlineData("--defects", "item-missing,item-mising", "'item-mising' is not a defect: --list-defects lists them.")]
    [InlineData("--defects", "recovery-off", "'recovery-off' belongs to --state after-cutover")]
    public async Task Says_what_is_wrong_with_an_option(string option, string value, string says)
    {
        using var emulator = EmulatorProcess.Start(option, value);
        var error = await emulator.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await emulator.WaitForExitAsync(TestContext.Current.CancellationToken);

        emulator.ExitCode.Should().NotBe(0);
        error.Should().Contain(says);
    }

    [Fact]
    public async Task Lists_its_defects_a_line_each()
    {
        using var emulator = EmulatorProcess.Start("--list-defects");
        var lines = (await emulator.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        lines.Should().HaveCount(DefectCatalogue.Changes.Count());
        lines.Should().Contain(line => line.StartsWith("item-missing ", StringComparison.Ordinal) && line.EndsWith("harmful   The tenant bluepeak did not arrive in TenantServices.", StringComparison.Ordinal));
        lines.Should().Contain(line => line.StartsWith("item-map-order ", StringComparison.Ordinal) && line.Contains(" harmless  ", StringComparison.Ordinal));
    }

    private static async Task<string> AccountOf(string config, string profile)
    {
        new SharedCredentialsFile(config).TryGetProfile(profile, out var found).Should().BeTrue();
        using var sts = new AmazonSecurityTokenServiceClient(
            found!.GetAWSCredentials(null),
            new AmazonSecurityTokenServiceConfig { ServiceURL = found.EndpointUrl, AuthenticationRegion = found.Region.SystemName });
        return (await sts.GetCallerIdentityAsync(new GetCallerIdentityRequest(), TestContext.Current.CancellationToken)).Account;
    }
}
