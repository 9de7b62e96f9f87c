using System.Globalization;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace Avesa.Validation.Emulator.Tests.DynamoDb;

public sealed class BatchOfItems(TwoAccounts accounts) : IClassFixture<TwoAccounts>
{
    private readonly AmazonDynamoDBClient client = accounts.DynamoDb();

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchWriteItem.html")]
    public async Task Is_written_and_deleted_over_tables()
    {
        accounts.Source.AddTable("first").With(1);
        accounts.Source.AddTable("second");

        var response = await client.BatchWriteItemAsync(
            new Dictionary<string, List<WriteRequest>>
            {
                ["first"] = [new(new DeleteRequest(DynamoDbFixture.Id("item-0"))), new(new PutRequest(DynamoDbFixture.Id("new")))],
                ["second"] = [new(new PutRequest(DynamoDbFixture.Id("new")))],
            },
            TestContext.Current.CancellationToken);

        response.UnprocessedItems.Should().BeNullOrEmpty();
        (await client.ScanAsync(new ScanRequest("first"), TestContext.Current.CancellationToken)).Items.Single()["id"].S.Should().Be("new");
        (await client.ScanAsync(new ScanRequest("second"), TestContext.Current.CancellationToken)).Count.Should().Be(1);
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchWriteItem.html")]
    public async Task Is_refused_as_a_whole()
    {
        accounts.Source.AddTable("whole");

        await Refused([new(new PutRequest(DynamoDbFixture.Id("a"))), new(new PutRequest(DynamoDbFixture.Id("a")))], "Provided list of item keys contains duplicates");
        await Refused(
            [new(new PutRequest(DynamoDbFixture.Id("a"))), new(new DeleteRequest(new Dictionary<string, AttributeValue> { ["x"] = new() { S = "a" } }))],
            "The provided key element does not match the schema");
        await Refused(
            [.. Enumerable.Range(0, 26).Select(i => new WriteRequest(new PutRequest(DynamoDbFixture.Id(i.ToString(CultureInfo.InvariantCulture)))))],
            "Too many items requested for the BatchWriteItem call");
        (await client.ScanAsync(new ScanRequest("whole"), TestContext.Current.CancellationToken)).Count.Should().Be(0);
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchGetItem.html")]
    public async Task Is_read_up_to_sixteen_megabytes()
    {
        accounts.Source.AddTable("large").With(50, padding: 400_000);
        var request = new BatchGetItemRequest
        {
            RequestItems = new()
            {
                ["large"] = new() { Keys = [.. Enumerable.Range(0, 60).Select(i => DynamoDbFixture.Id($"item-{i}"))], ProjectionExpression = "id" },
            },
        };

        var first = await client.BatchGetItemAsync(request, TestContext.Current.CancellationToken);
        var second = await client.BatchGetItemAsync(first.UnprocessedKeys, TestContext.Current.CancellationToken);

        first.Responses["large"].Should().HaveCount(41);
        first.UnprocessedKeys["large"].ProjectionExpression.Should().Be("id");
        second.Responses["large"].Should().HaveCount(9);
        second.UnprocessedKeys.Should().BeNullOrEmpty();
    }

    private async Task Refused(List<WriteRequest> writes, string message)
    {
        var writing = () => client.BatchWriteItemAsync(new Dictionary<string, List<WriteRequest>> { ["whole"] = writes }, TestContext.Current.CancellationToken);

        (await writing.Should().ThrowAsync<AmazonDynamoDBException>()).Which.Message.Should().Be(message);
    }
}
