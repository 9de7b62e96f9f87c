using Avesa.Validation.Accounts;

namespace Avesa.Validation.Tests.Accounts;

public sealed class CredentialProcess(EmulatedAccounts accounts) : IClassFixture<EmulatedAccounts>
{
    [Fact]
    public async Task Gives_the_credentials_of_the_profile()
    {
        var script = accounts.AddScript("keys.sh", """echo '{"Version": 1, "AccessKeyId": "AKIAPRODUCTION", "SecretAccessKey": "secret-of-AKIAPRODUCTION"}'""");
        accounts.AddProfile("process", $"credential_process = {script}");
        using var production = accounts.Open("process");

        (await production.Identify(TestContext.Current.CancellationToken)).AccountId.Should().Be("987654321098");
    }

    [Theory]
    [InlineData("fails", "echo 'vault says: hunter2' >&2; exit 3")]
    [InlineData("babbles", "echo '{ hunter2'")]
    public async Task That_gives_none_is_told_without_a_word_of_what_it_said(string name, string lines)
    {
        accounts.AddProfile(name, $"credential_process = {accounts.AddScript($"{name}.sh", lines)}");
        using var production = accounts.Open(name);

        var identify = () => production.Identify(TestContext.Current.CancellationToken);

        var unproven = (await identify.Should().ThrowAsync<AccountUnprovenException>()).Which;
        unproven.Message.Should().Be(
            $"The credential_process of the profile '{name}' (AVESA_PRODUCTION_PROFILE) gave no credentials: "
            + $"`aws configure export-credentials --profile {name}` shows why; the command stands in {accounts.CredentialsFile} and {accounts.ConfigFile}.");
    }
}
