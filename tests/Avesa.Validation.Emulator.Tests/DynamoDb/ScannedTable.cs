using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace Avesa.Validation.Emulator.Tests.DynamoDb;

[FromAwsDocs("https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Scan.html")]
public sealed class ScannedTable(TwoAccounts accounts) : IClassFixture<TwoAccounts>
{
    private readonly AmazonDynamoDBClient client = accounts.DynamoDb();

    [Fact]
    public async Task Ends_a_page_at_one_megabyte()
    {
        // 100 items of 4 + 2 + 7 + 100,000 bytes: the eleventh crosses 1,048,576.
        accounts.Source.AddTable("large").With(25, padding: 100_000);

        var pages = await Pages(new ScanRequest("large"));

        pages.Select(page => page.Items.Count).Should().Equal(11, 11, 3);
        pages.SelectMany(page => page.Items).Select(item => item["id"].S).Should().OnlyHaveUniqueItems();
        pages[^1].LastEvaluatedKey.Should().BeNull();
    }

    [Fact]
    public async Task Has_a_last_key_when_the_page_ended_at_the_limit_even_if_nothing_follows()
    {
        accounts.Source.AddTable("exact").With(4);

        var pages = await Pages(new ScanRequest("exact") { Limit = 2 });

        pages.Select(page => page.Items.Count).Should().Equal(2, 2, 0);
    }

    [Fact]
    public async Task Is_read_once_by_its_segments_together()
    {
        accounts.Source.AddTable("segmented").With(500);
        var items = new List<string>();
        foreach (var segment in Enumerable.Range(0, 7))
        {
            var pages = await Pages(new ScanRequest("segmented") { Segment = segment, TotalSegments = 7, Limit = 30 });
            var found = pages.SelectMany(page => page.Items).Select(item => item["id"].S).ToArray();
            found.Should().HaveCountGreaterThan(30);
            items.AddRange(found);
        }

        items.Should().HaveCount(500).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task Refuses_a_start_key_of_another_segment()
    {
        accounts.Source.AddTable("restarted").With(100);
        var page = await client.ScanAsync(new ScanRequest("restarted") { Segment = 1, TotalSegments = 2, Limit = 5 }, TestContext.Current.CancellationToken);

        var scanning = () => client.ScanAsync(
            new ScanRequest("restarted") { Segment = 0, TotalSegments = 2, ExclusiveStartKey = page.LastEvaluatedKey },
            TestContext.Current.CancellationToken);

        (await scanning.Should().ThrowAsync<AmazonDynamoDBException>()).Which.Message.Should().StartWith("The provided starting key is invalid: Invalid ExclusiveStartKey.");
    }

    [Fact]
    public async Task Refuses_a_start_key_that_is_not_a_key()
    {
        accounts.Source.AddTable("keyed").With(1);

        var scanning = () => client.ScanAsync(
            new ScanRequest("keyed") { ExclusiveStartKey = new() { ["other"] = new() { S = "x" } } },
            TestContext.Current.CancellationToken);

        (await scanning.Should().ThrowAsync<AmazonDynamoDBException>())
            .Which.Message.Should().Be("The provided starting key is invalid: The provided key element does not match the schema");
    }

    [Fact]
    public async Task Counts_without_items()
    {
        accounts.Source.AddTable("counted").With(3);

        var page = await client.ScanAsync(
            new ScanRequest("counted") { Select = Select.COUNT, ReturnConsumedCapacity = ReturnConsumedCapacity.TOTAL, ConsistentRead = true },
            TestContext.Current.CancellationToken);

        (page.Count, page.ScannedCount).Should().Be((3, 3));
        page.Items.Should().BeNull();
        page.ConsumedCapacity.CapacityUnits.Should().Be(1);
        page.ConsumedCapacity.TableName.Should().Be("counted");
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.ProjectionExpressions.html")]
    public async Task Returns_only_what_is_projected()
    {
        accounts.Source.AddTable("projected").With("""{"id":{"S":"1"},"name":{"S":"n"},"m":{"M":{"x":{"N":"1"},"y":{"N":"2"}}},"l":{"L":[{"S":"a"},{"S":"b"}]}}""");

        var page = await client.ScanAsync(
            new ScanRequest("projected") { ProjectionExpression = "#n, m.y, l[1], absent", ExpressionAttributeNames = new() { ["#n"] = "name" } },
            TestContext.Current.CancellationToken);

        var item = page.Items.Single();
        item.Keys.Should().BeEquivalentTo("name", "m", "l");
        item["m"].M.Keys.Should().Equal("y");
        item["l"].L.Single().S.Should().Be("b");
    }

    [Theory]
    [InlineData("name", "Invalid ProjectionExpression: Attribute name is a reserved keyword; reserved keyword: name")]
    [InlineData("#n", "Invalid ProjectionExpression: An expression attribute name used in the document path is not defined; attribute name: #n")]
    [InlineData("m, m.x", "Invalid ProjectionExpression: Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [m], path two: [m, x]")]
    [InlineData("m..x", "Invalid ProjectionExpression: Syntax error; token: \".\", near: \". . x\"")]
    public async Task Refuses_a_projection_that_is_wrong(string projection, string message)
    {
        accounts.Source.AddTable("refusing");

        var scanning = () => client.ScanAsync(new ScanRequest("refusing") { ProjectionExpression = projection }, TestContext.Current.CancellationToken);

        (await scanning.Should().ThrowAsync<AmazonDynamoDBException>()).Which.Message.Should().Be(message);
    }

    [Fact]
    public async Task That_is_absent_is_not_found()
    {
        var scanning = () => client.ScanAsync(new ScanRequest("absent"), TestContext.Current.CancellationToken);

        (await scanning.Should().ThrowAsync<ResourceNotFoundException>()).WithMessage("Requested resource not found");
    }

    private async Task<List<ScanResponse>> Pages(ScanRequest request)
    {
        var pages = new List<ScanResponse>();
        do
        {
            pages.Add(await client.ScanAsync(request, TestContext.Current.CancellationToken));
            request.ExclusiveStartKey = pages[^1].LastEvaluatedKey;
        }
        while (request.ExclusiveStartKey is not null);
        return pages;
    }
}
