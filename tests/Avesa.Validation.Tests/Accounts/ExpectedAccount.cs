using Amazon.DynamoDBv2.Model;
using Avesa.Validation.Accounts;
using Avesa.Validation.Settings;

namespace Avesa.Validation.Tests.Accounts;

public sealed class ExpectedAccount(EmulatedAccounts accounts) : IClassFixture<EmulatedAccounts>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Is_proven_by_STS()
    {
        using var production = accounts.Open();

        var caller = await production.Identify(Cancellation);

        caller.AccountId.Should().Be("987654321098");
        caller.Arn.Should().Be("arn:aws:iam::987654321098:user/administrator");
        caller.ClockSkew.Should().BeCloseTo(TimeSpan.Zero, TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task Is_proven_once_before_the_first_call_of_any_client()
    {
        var ledger = new CallLedger();
        using var production = accounts.Open(ledger: ledger);

        await Task.WhenAll(
            production.DynamoDb.ListTablesAsync(new ListTablesRequest { Limit = 1 }, Cancellation),
            production.DynamoDb.ListTablesAsync(new ListTablesRequest { Limit = 2 }, Cancellation),
            production.Identify(Cancellation));

        var calls = ledger.Snapshot();
        calls.Select(call => $"{call.Service}:{call.Operation}").Should().Equal("sts:GetCallerIdentity", "dynamodb:ListTables", "dynamodb:ListTables");
        calls.Select(call => call.AccountId).Should().Equal(null, "987654321098", "987654321098");
    }

    [Fact]
    public async Task Is_proven_in_any_region_since_calls_are_signed_for_that_of_the_settings()
    {
        accounts.AddProfile("frankfurt", EmulatedAccounts.Keys("AKIAFRANKFURT"));
        var settings = new AccountSettings(AccountSide.Production, "frankfurt", "222222222222", "eu-central-1");
        using var production = AccountConnection.Open(settings, accounts.Options, new CallLedger());

        await production.DynamoDb.ListTablesAsync(Cancellation);

        (await production.Identify(Cancellation)).AccountId.Should().Be("222222222222");
    }

    [Fact]
    public async Task Is_proven_together_with_the_other_one()
    {
        using var source = AccountConnection.Open(EmulatedAccounts.SourceSettings, accounts.Options, new CallLedger());
        using var production = accounts.Open();

        var proven = await ProvenAccounts.Prove(source, production, Cancellation);

        proven.Source.AccountId.Should().Be("123456789012");
        proven.Production.AccountId.Should().Be("987654321098");
    }
}
