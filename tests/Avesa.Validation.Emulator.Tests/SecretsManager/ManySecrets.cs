using System.Globalization;
using Amazon.SecretsManager;
using Amazon.SecretsManager.Model;

namespace Avesa.Validation.Emulator.Tests.SecretsManager;

[FromAwsDocs("https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_ListSecrets.html")]
public sealed class ManySecrets : IClassFixture<TwoAccounts>
{
    private readonly AmazonSecretsManagerClient secrets;

    public ManySecrets(TwoAccounts accounts)
    {
        secrets = accounts.Secrets(TwoAccounts.SourceKey);
        for (var i = 0; i < 130; i++)
        {
            accounts.Source.AddSecret(string.Create(CultureInfo.InvariantCulture, $"tenant/t{i:D3}/prod")).With("one", "x", "AWSCURRENT").With("two", "y");
        }

        accounts.Source.AddSecret("other").Description = "The Key of Somebody";
        accounts.Source.Secrets["other"].Tags["owner"] = "Operations";
        accounts.Source.AddSecret("gone").Deleted = DateTimeOffset.UtcNow.AddDays(-1);
        accounts.Source.AddSecret("forgotten").Deleted = DateTimeOffset.UtcNow.AddDays(-31);
    }

    [Fact]
    public async Task Come_a_hundred_a_page_without_those_that_wait_for_deletion()
    {
        var first = await List(new ListSecretsRequest());
        var second = await List(new ListSecretsRequest { NextToken = first.NextToken });

        first.SecretList.Should().HaveCount(100);
        second.SecretList.Should().HaveCount(31);
        second.NextToken.Should().BeNull();
        first.SecretList.Concat(second.SecretList).Select(secret => secret.Name).Should().OnlyHaveUniqueItems().And.NotContain(["gone", "forgotten"]);
    }

    [Fact]
    public async Task Include_those_that_wait_for_deletion_when_asked()
    {
        var names = new List<string>();
        var page = await List(new ListSecretsRequest { IncludePlannedDeletion = true, Filters = [Filter("name", "gone", "forgotten")] });
        names.AddRange(page.SecretList.Select(secret => secret.Name));

        names.Should().Equal("gone");
        page.SecretList[0].DeletedDate.Should().NotBeNull();
    }

    [Fact]
    public async Task Show_only_versions_that_have_a_stage()
    {
        var page = await List(new ListSecretsRequest { Filters = [Filter("name", "tenant/t007/")] });

        var secret = page.SecretList.Should().ContainSingle().Subject;
        secret.ARN.Should().Be("arn:aws:secretsmanager:us-east-1:123456789012:secret:tenant/t007/prod-AbCdEf");
        secret.SecretVersionsToStages.Should().ContainSingle().Which.Value.Should().Equal("AWSCURRENT");
    }

    [Theory]
    [FromAwsDocs("https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_Filter.html")]
    [InlineData("name", "tenant/t00", 10)]
    [InlineData("name", "TENANT/t00", 0)]
    [InlineData("name", "!tenant/", 1)]
    [InlineData("name", "/prod", 0)]
    [InlineData("description", "somebody", 1)]
    [InlineData("description", "body", 0)]
    [InlineData("tag-key", "own", 1)]
    [InlineData("tag-value", "operations", 0)]
    [InlineData("all", "operations", 1)]
    public async Task Are_filtered_by_how_something_begins(string key, string value, int count)
    {
        var page = await List(new ListSecretsRequest { Filters = [Filter(key, value)] });

        (page.SecretList?.Count ?? 0).Should().Be(count);
    }

    [Fact]
    public async Task Are_filtered_by_any_value_of_a_filter_but_none_that_is_negated()
    {
        var page = await List(new ListSecretsRequest { Filters = [Filter("name", "tenant/t00", "tenant/t01", "!tenant/t005")] });

        page.SecretList.Should().HaveCount(19);
    }

    [Fact]
    public async Task Are_sorted_by_name_in_both_directions()
    {
        var last = await List(new ListSecretsRequest { SortBy = SortByType.Name, SortOrder = SortOrderType.Desc, MaxResults = 2 });
        var next = await List(new ListSecretsRequest { SortBy = SortByType.Name, SortOrder = SortOrderType.Desc, MaxResults = 2, NextToken = last.NextToken });

        last.SecretList.Concat(next.SecretList).Select(secret => secret.Name).Should().Equal("tenant/t129/prod", "tenant/t128/prod", "tenant/t127/prod", "tenant/t126/prod");
    }

    [Fact]
    public async Task Are_refused_for_a_token_that_belongs_to_other_filters()
    {
        var page = await List(new ListSecretsRequest { MaxResults = 1 });

        var listing = () => List(new ListSecretsRequest { NextToken = page.NextToken, Filters = [Filter("name", "tenant/")] });

        await listing.Should().ThrowAsync<InvalidNextTokenException>();
    }

    [Theory]
    [InlineData(0, "1 validation error detected: Value '0' at 'maxResults' failed to satisfy constraint: Member must have value greater than or equal to 1")]
    [InlineData(101, "1 validation error detected: Value '101' at 'maxResults' failed to satisfy constraint: Member must have value less than or equal to 100")]
    public async Task Are_refused_beyond_a_hundred_a_page(int count, string message)
    {
        var listing = () => List(new ListSecretsRequest { MaxResults = count });

        (await listing.Should().ThrowAsync<AmazonSecretsManagerException>().WithMessage(message)).Which.ErrorCode.Should().Be("ValidationException");
    }

    private static Filter Filter(string key, params string[] values) => new() { Key = key, Values = [.. values] };

    private Task<ListSecretsResponse> List(ListSecretsRequest request) => secrets.ListSecretsAsync(request, TestContext.Current.CancellationToken);
}
