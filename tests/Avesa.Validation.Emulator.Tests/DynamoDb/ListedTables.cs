using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace Avesa.Validation.Emulator.Tests.DynamoDb;

[FromAwsDocs("https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ListTables.html")]
public sealed class ListedTables : IClassFixture<TwoAccounts>
{
    private readonly AmazonDynamoDBClient client;

    public ListedTables(TwoAccounts accounts)
    {
        client = accounts.DynamoDb();
        foreach (var i in Enumerable.Range(0, 101))
        {
            accounts.Source.AddTable($"table-{i:000}");
        }
    }

    [Fact]
    public async Task Come_a_hundred_a_page()
    {
        var first = await client.ListTablesAsync(TestContext.Current.CancellationToken);
        var second = await client.ListTablesAsync(first.LastEvaluatedTableName, TestContext.Current.CancellationToken);

        first.TableNames.Should().HaveCount(100);
        first.LastEvaluatedTableName.Should().Be("table-099");
        second.TableNames.Should().Equal("table-100");
        second.LastEvaluatedTableName.Should().BeNull();
    }

    [Fact]
    public async Task Stay_in_their_account()
    {
        using var production = new AmazonDynamoDBClient(TwoAccounts.ProductionKey, client.Config as AmazonDynamoDBConfig);

        (await production.ListTablesAsync(TestContext.Current.CancellationToken)).TableNames.Should().BeEmpty();
    }

    [Fact]
    public async Task Are_refused_above_a_hundred()
    {
        var limit = 101;
        var listing = () => client.ListTablesAsync(new ListTablesRequest { Limit = limit }, TestContext.Current.CancellationToken);

        (await listing.Should().ThrowAsync<AmazonDynamoDBException>()).Which.Message.Should()
            .Be("1 validation error detected: Value '101' at 'limit' failed to satisfy constraint: Member must have value less than or equal to 100");
    }
}
