using System.Net;
using System.Net.Sockets;
using Avesa.Validation.Accounts;
using Microsoft.Extensions.Time.Testing;

namespace Avesa.Validation.Tests.Accounts;

public sealed class UnusableProfile(EmulatedAccounts accounts) : IClassFixture<EmulatedAccounts>
{
    [Fact]
    public void That_is_missing_is_told_with_the_files_and_the_nearest_name()
    {
        var open = () => accounts.Open("avesa-prodution");

        open.Should().Throw<AccountUnprovenException>().WithMessage(
            $"There is no profile 'avesa-prodution' (AVESA_PRODUCTION_PROFILE) in {accounts.CredentialsFile} and {accounts.ConfigFile}; the nearest is avesa-production. "
            + "Create it with `aws configure --profile avesa-prodution` (or `aws configure sso`), or point AVESA_PRODUCTION_PROFILE at one of 987654321098.");
    }

    [Fact]
    public void That_names_another_region_is_told_with_both()
    {
        accounts.AddProfile("elsewhere", $"region = eu-west-1\n{EmulatedAccounts.Keys("AKIAPRODUCTION")}");
        var open = () => accounts.Open("elsewhere");

        open.Should().Throw<AccountUnprovenException>().WithMessage(
            "The profile 'elsewhere' (AVESA_PRODUCTION_PROFILE) says region eu-west-1, but AVESA_REGION is us-east-1: make them agree, "
            + "with `aws configure set region us-east-1 --profile elsewhere` or the setting.");
    }

    [Fact]
    public void That_holds_half_a_key_is_told_with_the_files()
    {
        accounts.AddProfile("half", "aws_access_key_id = AKIAPRODUCTION");
        var open = () => accounts.Open("half");

        open.Should().Throw<AccountUnprovenException>().WithMessage($"The profile 'half' (AVESA_PRODUCTION_PROFILE) in {accounts.CredentialsFile} and * makes up no credentials: *");
    }

    [Fact]
    public void Whose_endpoint_is_no_address_is_told()
    {
        accounts.AddProfile("banana", $"endpoint_url = localhost:4566\n{EmulatedAccounts.Keys("AKIAPRODUCTION")}");
        var open = () => accounts.Open("banana");

        open.Should().Throw<AccountUnprovenException>().WithMessage(
            "The endpoint_url of the profile 'banana' (AVESA_PRODUCTION_PROFILE) is 'localhost:4566', and an http or https address is expected: correct it in *");
    }

    [Fact]
    public async Task Whose_web_identity_token_is_missing_is_told() => await Fails(
        "no-token",
        "role_arn = arn:aws:iam::987654321098:role/ci\nweb_identity_token_file = /nonexistent/token",
        "The profile 'no-token' (AVESA_PRODUCTION_PROFILE) gives no credentials: A token could not be loaded from the WebIdentityTokenFile. "
        + "`aws sts get-caller-identity --profile no-token` shows the same.");

    [Fact]
    public void That_takes_its_credentials_from_a_missing_profile_is_told()
    {
        accounts.AddProfile("dangling", "role_arn = arn:aws:iam::987654321098:role/reader\nsource_profile = gone");
        var open = () => accounts.Open("dangling");

        open.Should().Throw<AccountUnprovenException>().WithMessage("*'dangling'*makes up no credentials*gone*");
    }

    [Fact]
    public void That_asks_for_an_MFA_code_is_told_how_to_do_without()
    {
        accounts.AddProfile("mfa", "role_arn = arn:aws:iam::987654321098:role/reader\nsource_profile = avesa-production\nmfa_serial = arn:aws:iam::987654321098:mfa/me");
        var open = () => accounts.Open("mfa");

        open.Should().Throw<AccountUnprovenException>().WithMessage("*with an MFA code, and a run cannot ask for one*`aws configure export-credentials --profile mfa`*");
    }

    [Fact]
    public async Task Whose_keys_AWS_does_not_know_is_told() => await Fails(
        "unknown-key",
        EmulatedAccounts.Keys("AKIAUNKNOWN"),
        "AWS does not accept the keys of the profile 'unknown-key' (AVESA_PRODUCTION_PROFILE) (*): "
        + "put valid ones in with `aws configure --profile unknown-key`, and check with `aws sts get-caller-identity --profile unknown-key`.");

    [Fact]
    public async Task Whose_session_has_expired_is_told() => await Fails(
        "expired",
        $"{EmulatedAccounts.Keys("ASIAEXPIRED")}\naws_session_token = token",
        "The session keys of the profile 'expired' (AVESA_PRODUCTION_PROFILE) have expired (ExpiredToken*): renew them in *credentials*");

    [Fact]
    public async Task Whose_SSO_login_is_missing_is_told_the_login() => await Fails(
        "sso",
        """
        sso_start_url = https://nobody-has-logged-in-here.awsapps.com/start
        sso_region = us-east-1
        sso_account_id = 987654321098
        sso_role_name = ReadOnly
        """,
        "The SSO login of the profile 'sso' (AVESA_PRODUCTION_PROFILE) is missing or has expired: run `aws sso login --profile sso` and start again.");

    [Fact]
    public async Task Whose_source_profile_is_not_logged_in_is_told_the_login_of_that_one()
    {
        accounts.AddProfile(
            "portal",
            """
            sso_start_url = https://nobody-has-logged-in-there.awsapps.com/start
            sso_region = us-east-1
            sso_account_id = 987654321098
            sso_role_name = ReadOnly
            """);
        await Fails(
            "behind-portal",
            "role_arn = arn:aws:iam::987654321098:role/reader\nsource_profile = portal",
            "The SSO login of the profile 'behind-portal' (AVESA_PRODUCTION_PROFILE) *: run `aws sso login --profile portal` and start again.");
    }

    [Fact]
    public async Task Whose_endpoint_nobody_listens_at_is_told_the_address()
    {
        var url = $"http://127.0.0.1:{FreePort()}";
        await Fails(
            "deaf",
            $"endpoint_url = {url}\n{EmulatedAccounts.Keys("AKIAPRODUCTION")}",
            $"Nothing could be reached at {url}/ for the profile 'deaf' (AVESA_PRODUCTION_PROFILE): *It is the endpoint_url of that profile, in *: correct it there. "
            + "`aws sts get-caller-identity --profile deaf` shows the same.");
    }

    [Fact]
    public async Task That_leads_off_this_machine_is_refused_in_the_embedded_world() => await Fails(
        "real-aws",
        $"ignore_configured_endpoint_urls = true\n{EmulatedAccounts.Keys("AKIAPRODUCTION")}",
        "The profile 'real-aws' (AVESA_PRODUCTION_PROFILE) cannot be asked who it is. sts:GetCallerIdentity was refused before it was signed: "
        + "it would go to sts.us-east-1.amazonaws.com, and in the embedded world nothing leaves this machine.*");

    [Fact]
    public async Task Whose_answers_come_from_another_time_is_told_the_difference()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow().AddMinutes(20));
        using var production = accounts.Open(options: accounts.Options with { Clock = clock });
        var identify = () => production.Identify();

        (await identify.Should().ThrowAsync<AccountUnprovenException>()).WithMessage(
            "This machine's clock is 00:* ahead of AWS's, and the controls compare times: set the clock, for example with `sudo chronyc makestep`.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task Fails(string profile, string members, string paragraph)
    {
        accounts.AddProfile(profile, members);
        using var production = accounts.Open(profile);
        var identify = () => production.Identify(TestContext.Current.CancellationToken);

        (await identify.Should().ThrowAsync<AccountUnprovenException>()).WithMessage(paragraph);
    }
}
