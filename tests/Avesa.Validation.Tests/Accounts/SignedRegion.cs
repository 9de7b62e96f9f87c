using System.Collections.Concurrent;
using Amazon.CloudFormation.Model;
using Amazon.CloudWatch.Model;
using Amazon.IdentityManagement.Model;
using Avesa.Validation.Accounts;
using Avesa.Validation.Settings;
using Microsoft.AspNetCore.Http;

namespace Avesa.Validation.Tests.Accounts;

public sealed class SignedRegion(EmulatedAccounts accounts) : IClassFixture<EmulatedAccounts>
{
    [Fact]
    public async Task Is_that_of_the_settings_or_the_one_that_is_asked_for_except_for_IAM_which_lives_in_one()
    {
        var scopes = new ConcurrentQueue<string>();
        await using var stub = await StubEndpoint.Start((_, http) =>
        {
            scopes.Enqueue(http.Request.Headers.Authorization.ToString().Split(',')[0]);
            return http.Response.WriteAsync(StsAnswers.Identity("arn:aws:iam::987654321098:user/u"));
        });
        accounts.AddProfile("frankfurt-stub", $"endpoint_url = {stub.Url}\n{EmulatedAccounts.Keys("AKIAPRODUCTION")}");
        var settings = new AccountSettings(AccountSide.Production, "frankfurt-stub", "987654321098", "eu-central-1");
        using var production = AccountConnection.Open(settings, accounts.Options, new CallLedger());

        _ = await Record.ExceptionAsync(() => production.CloudFormation.ListStacksAsync(new ListStacksRequest(), TestContext.Current.CancellationToken));
        _ = await Record.ExceptionAsync(() => production.In("us-east-1").CloudWatch.DescribeAlarmsAsync(new DescribeAlarmsRequest(), TestContext.Current.CancellationToken));
        _ = await Record.ExceptionAsync(() => production.Iam.ListRolesAsync(new ListRolesRequest(), TestContext.Current.CancellationToken));

        scopes.Select(scope => string.Join('/', scope.Split('/')[^3..^1])).Should().Equal("eu-central-1/sts", "eu-central-1/cloudformation", "us-east-1/monitoring", "us-east-1/iam");
    }
}
