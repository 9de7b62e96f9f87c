using Avesa.Validation.Accounts;
using Microsoft.AspNetCore.Http;

namespace Avesa.Validation.Tests.Accounts;

public sealed class WebIdentity(EmulatedAccounts accounts) : IClassFixture<EmulatedAccounts>
{
    [Fact]
    public async Task Is_exchanged_for_a_session_at_the_profiles_endpoint_and_recorded_without_its_token()
    {
        var token = Path.Combine(Path.GetDirectoryName(accounts.CredentialsFile)!, "token");
        await File.WriteAllTextAsync(token, "the-web-token", TestContext.Current.CancellationToken);
        await using var stub = await StubEndpoint.Start((body, http) =>
            http.Response.WriteAsync(body.Contains("AssumeRoleWithWebIdentity", StringComparison.Ordinal)
                ? StsAnswers.Session("AssumeRoleWithWebIdentity")
                : StsAnswers.Identity("arn:aws:sts::987654321098:assumed-role/ci/run")));
        accounts.AddProfile(
            "web",
            $"endpoint_url = {stub.Url}\nrole_arn = arn:aws:iam::987654321098:role/ci\nrole_session_name = run\nweb_identity_token_file = {token}");
        var ledger = new CallLedger();
        using var production = accounts.Open("web", ledger: ledger);

        var caller = await production.Identify(TestContext.Current.CancellationToken);

        caller.Arn.Should().Be("arn:aws:sts::987654321098:assumed-role/ci/run");
        stub.Requests.First().Should().Contain("the-web-token");
        ledger.Snapshot().Select(call => (call.Operation, call.Resource)).Should().Equal(
            ("AssumeRoleWithWebIdentity", "arn:aws:iam::987654321098:role/ci"),
            ("GetCallerIdentity", ""));
        ledger.Snapshot().Select(call => call.ToString()).Should().NotContainMatch("*the-web-token*");
    }
}
