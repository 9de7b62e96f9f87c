using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

namespace Avesa.Validation.Emulator.Tests.Kms;

[FromAwsDocs("https://docs.aws.amazon.com/kms/latest/APIReference/API_ListKeys.html")]
[FromAwsDocs("https://docs.aws.amazon.com/kms/latest/APIReference/API_ListAliases.html")]
public sealed class ManyKeys : IClassFixture<TwoAccounts>
{
    private readonly TwoAccounts accounts;
    private readonly AmazonKeyManagementServiceClient kms;

    public ManyKeys(TwoAccounts accounts)
    {
        this.accounts = accounts;
        accounts.Production.Keys.Clear();
        for (var i = 0; i < 120; i++)
        {
            accounts.Production.AddKey("arn:aws:iam::987654321098:root", aliases: $"alias/key-{i:D3}");
        }

        kms = accounts.Kms(TwoAccounts.ProductionKey);
    }

    [Fact]
    public async Task Come_a_hundred_a_page()
    {
        var first = await kms.ListKeysAsync(new ListKeysRequest(), TestContext.Current.CancellationToken);
        var second = await kms.ListKeysAsync(new ListKeysRequest { Marker = first.NextMarker }, TestContext.Current.CancellationToken);

        (first.Keys.Count, first.Truncated, second.Keys.Count, second.Truncated).Should().Be((100, true, 20, false));
        first.Keys.Concat(second.Keys).Select(key => key.KeyArn).Should().BeEquivalentTo(accounts.Production.Keys.Values.Select(key => key.Arn));
    }

    [Fact]
    public async Task Are_listed_by_alias_too()
    {
        var aliases = new List<string>();
        await foreach (var alias in kms.Paginators.ListAliases(new ListAliasesRequest()).Aliases.WithCancellation(TestContext.Current.CancellationToken))
        {
            aliases.Add(alias.AliasName);
        }

        aliases.Should().HaveCount(120).And.BeInAscendingOrder(StringComparer.Ordinal);
    }

    [Fact]
    public async Task Are_narrowed_to_the_aliases_of_one()
    {
        var key = accounts.Production.Keys.Values.First();

        var aliases = (await kms.ListAliasesAsync(new ListAliasesRequest { KeyId = key.Id }, TestContext.Current.CancellationToken)).Aliases;

        aliases.Should().ContainSingle().Which.TargetKeyId.Should().Be(key.Id);
    }

    [Fact]
    public async Task Are_not_listed_from_an_invented_marker()
    {
        var asking = () => kms.ListKeysAsync(new ListKeysRequest { Marker = "x" }, TestContext.Current.CancellationToken);

        await asking.Should().ThrowAsync<InvalidMarkerException>();
    }
}
