using Amazon.DynamoDBv2.Model;
using Avesa.Validation.Accounts;
using Avesa.Validation.Settings;

namespace Avesa.Validation.Tests.Accounts;

public sealed class WrongAccount(EmulatedAccounts accounts) : IClassFixture<EmulatedAccounts>
{
    private const string Paragraph =
        "The profile 'avesa-source' (AVESA_PRODUCTION_PROFILE) leads to the account 123456789012 as arn:aws:iam::123456789012:user/administrator, "
        + "and 987654321098 (AVESA_PRODUCTION_ACCOUNT) is expected: point AVESA_PRODUCTION_PROFILE at a profile of 987654321098, "
        + "and check with `aws sts get-caller-identity --profile avesa-source`.";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Is_named_with_the_setting_that_leads_to_it()
    {
        using var production = accounts.Open("avesa-source");

        var identify = () => production.Identify(Cancellation);

        var unproven = (await identify.Should().ThrowAsync<AccountUnprovenException>()).Which;
        unproven.Message.Should().Be(Paragraph);
        unproven.Side.Should().Be(AccountSide.Production);
        unproven.FoundAccountId.Should().Be("123456789012");
    }

    [Fact]
    public async Task Is_asked_nothing_else()
    {
        var ledger = new CallLedger();
        using var production = accounts.Open("avesa-source", ledger: ledger);

        var list = () => production.DynamoDb.ListTablesAsync(new ListTablesRequest(), Cancellation);
        await list.Should().ThrowAsync<AccountUnprovenException>();
        await list.Should().ThrowAsync<AccountUnprovenException>();

        ledger.Snapshot().Should().ContainSingle().Which.Operation.Should().Be("GetCallerIdentity");
        accounts.Emulator.Calls.Should().OnlyContain(call => call.Service == "sts");
    }

    [Fact]
    public async Task Is_told_for_both_sides_and_that_it_is_the_same_one()
    {
        using var source = AccountConnection.Open(EmulatedAccounts.SourceSettings, accounts.Options, new CallLedger());
        using var production = accounts.Open("avesa-source");

        var prove = async () => await ProvenAccounts.Prove(source, production, Cancellation);

        (await prove.Should().ThrowAsync<AccountUnprovenException>()).WithMessage(
            $"{Paragraph} Both profiles lead to the same account, 123456789012.");
    }

    [Fact]
    public async Task On_both_sides_is_told_at_once()
    {
        using var source = AccountConnection.Open(EmulatedAccounts.SourceSettings with { Profile = "avesa-production" }, accounts.Options, new CallLedger());
        using var production = accounts.Open("avesa-source");

        var prove = async () => await ProvenAccounts.Prove(source, production, Cancellation);

        var unproven = (await prove.Should().ThrowAsync<AccountUnprovenException>()).Which;
        unproven.Side.Should().BeNull();
        unproven.Message.Should().Contain("point AVESA_SOURCE_PROFILE at a profile of 123456789012").And.EndWith(Paragraph);
    }
}
