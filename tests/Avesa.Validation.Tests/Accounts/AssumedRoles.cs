using Avesa.Validation.Accounts;
using Microsoft.AspNetCore.Http;

namespace Avesa.Validation.Tests.Accounts;

public sealed class AssumedRoles(EmulatedAccounts accounts) : IClassFixture<EmulatedAccounts>
{
    private const string Role = "arn:aws:iam::987654321098:role/reader";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Are_assumed_once_at_the_profiles_endpoint_and_recorded()
    {
        var keys = new List<string>();
        await using var stub = await StubEndpoint.Start((body, http) =>
        {
            keys.Add(http.Request.Headers.Authorization.ToString());
            return http.Response.WriteAsync(body.Contains("AssumeRole", StringComparison.Ordinal)
                ? StsAnswers.Session("AssumeRole")
                : StsAnswers.Identity("arn:aws:sts::987654321098:assumed-role/reader/check"));
        });
        accounts.AddProfile("role", $"endpoint_url = {stub.Url}\nrole_arn = {Role}\nsource_profile = avesa-source\nexternal_id = agreed\nrole_session_name = check");
        var ledger = new CallLedger();
        using var production = accounts.Open("role", ledger: ledger);

        var caller = await production.Identify(Cancellation);

        caller.Arn.Should().EndWith("assumed-role/reader/check");
        ledger.Snapshot().Select(call => (call.Operation, call.Resource, call.Outcome)).Should().Equal(("AssumeRole", Role, "ok"), ("GetCallerIdentity", "", "ok"));
        keys[0].Should().Contain("Credential=AKIASOURCE/");
        keys[1].Should().Contain("Credential=ASIASESSION/");
        stub.Requests.First().Should().ContainAll("ExternalId=agreed", "RoleSessionName=check");
    }

    [Fact]
    public async Task That_may_not_be_assumed_are_told_with_who_asked()
    {
        await using var stub = await StubEndpoint.Start((_, http) =>
        {
            http.Response.StatusCode = 403;
            return http.Response.WriteAsync(StsAnswers.Error(
                "AccessDenied",
                $"User: arn:aws:iam::123456789012:user/administrator is not authorized to perform: sts:AssumeRole on resource: {Role}"));
        });
        accounts.AddProfile("refused-role", $"endpoint_url = {stub.Url}\nrole_arn = {Role}\nsource_profile = avesa-source");
        var ledger = new CallLedger();
        using var production = accounts.Open("refused-role", ledger: ledger);

        var identify = () => production.Identify(Cancellation);

        (await identify.Should().ThrowAsync<AccountUnprovenException>()).WithMessage(
            $"The profile 'refused-role' (AVESA_PRODUCTION_PROFILE) is refused: arn:aws:iam::123456789012:user/administrator may not sts:AssumeRole on {Role}. "
            + "Allow it (a role's own trust policy has to as well), or point AVESA_PRODUCTION_PROFILE at a profile that is allowed to, "
            + "and check with `aws sts get-caller-identity --profile refused-role`.");
        ledger.Snapshot().Select(call => (call.Operation, call.Outcome)).Should().Equal(("AssumeRole", "AccessDenied"));
    }
}
