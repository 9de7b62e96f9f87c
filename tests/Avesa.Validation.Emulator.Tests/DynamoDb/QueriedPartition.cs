using System.Globalization;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using CsCheck;

namespace Avesa.Validation.Emulator.Tests.DynamoDb;

[FromAwsDocs("https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Query.KeyConditionExpressions.html")]
public sealed class QueriedPartition(TwoAccounts accounts) : IClassFixture<TwoAccounts>
{
    private static readonly string[] Numbers = ["-120", "-12.5", "-12", "-0.003", "0", "0.003", "1", "1.5", "2", "10", "100"];

    private readonly AmazonDynamoDBClient client = accounts.DynamoDb();

    [Fact]
    public async Task Is_in_the_order_of_its_sort_key()
    {
        Numbered("ordered");

        var items = await Items(new QueryRequest("ordered") { Limit = 3 }, "id = :id");

        items.Should().Equal(Numbers);
    }

    [Fact]
    public async Task Comes_backwards_too()
    {
        Numbered("backwards");

        var items = await Items(new QueryRequest("backwards") { Limit = 4, ScanIndexForward = false }, "id = :id");

        items.Should().Equal(Numbers.Reverse());
    }

    [Theory]
    [InlineData("nr > :a", "1.5 2 10 100")]
    [InlineData("nr <= :a", "-120 -12.5 -12 -0.003 0 0.003 1")]
    [InlineData("nr BETWEEN :a AND :b", "1 1.5 2 10")]
    [InlineData(":a = nr", "1")]
    public async Task Is_narrowed_by_its_sort_key(string range, string expected)
    {
        Numbered("narrowed");
        var request = new QueryRequest("narrowed")
        {
            ExpressionAttributeValues = range.Contains(":b", StringComparison.Ordinal)
                ? new() { [":a"] = new() { N = "1.0" }, [":b"] = new() { N = "10" } }
                : new() { [":a"] = new() { N = "1.0" } },
        };

        var items = await Items(request, $"id = :id AND {range}");

        items.Should().Equal(expected.Split(' '));
    }

    [Fact]
    public async Task Is_narrowed_by_the_beginning_of_its_sort_key()
    {
        accounts.Source.AddTable("prefixed", "service_table")
            .With("""{"id":{"S":"1"},"service_table":{"S":"connectwise#tickets"}}""")
            .With("""{"id":{"S":"1"},"service_table":{"S":"connectwise#contacts"}}""")
            .With("""{"id":{"S":"1"},"service_table":{"S":"salesforce#contacts"}}""");

        var page = await client.QueryAsync(
            new QueryRequest("prefixed")
            {
                KeyConditionExpression = "id = :id and begins_with(service_table, :service)",
                ExpressionAttributeValues = new() { [":id"] = new() { S = "1" }, [":service"] = new() { S = "connectwise#" } },
            },
            TestContext.Current.CancellationToken);

        page.Items.Select(item => item["service_table"].S).Should().Equal("connectwise#contacts", "connectwise#tickets");
    }

    [Theory]
    [InlineData("nr = :id", "Query condition missed key schema element: id")]
    [InlineData("id > :id", "Query key condition not supported")]
    [InlineData("id = :id OR nr = :id", "Invalid operator used in KeyConditionExpression: OR")]
    [InlineData("id = :id AND another = :id", "Query condition missed key schema element: nr")]
    [InlineData("id = :id AND nr = :id", "One or more parameter values were invalid: Condition parameter type does not match schema type")]
    [InlineData("id = :x", "Invalid KeyConditionExpression: An expression attribute value used in expression is not defined; attribute value: :x")]
    [InlineData("id = ", "Invalid KeyConditionExpression: Syntax error; token: \"<EOF>\", near: \"=\"")]
    public async Task Refuses_what_is_no_key_condition(string expression, string message)
    {
        Numbered("refusing");
        var request = new QueryRequest("refusing")
        {
            KeyConditionExpression = expression,
            ExpressionAttributeValues = new() { [":id"] = new() { S = "1" } },
        };

        var querying = () => client.QueryAsync(request, TestContext.Current.CancellationToken);

        (await querying.Should().ThrowAsync<AmazonDynamoDBException>()).Which.Message.Should().Be(message);
    }

    [Fact]
    public void Orders_numbers_as_numbers()
    {
        Gen.Select(Gen.Decimal, Gen.Decimal).Sample(
            (left, right) =>
            {
                var table = accounts.Source.AddTable("sampled", "nr", "N").With(Item(left)).With(Item(right));
                var kept = table.Items.After(Model.ItemPlace.Before(0)).Select(item => decimal.Parse(
                    (string)item.Attributes()["nr"]!["N"]!,
                    NumberStyles.Float,
                    CultureInfo.InvariantCulture));
                return kept.SequenceEqual(new[] { left, right }.Distinct().Order());
            },
            iter: 1000,
            threads: 1);

        static string Item(decimal at) => $$"""{"id":{"S":"1"},"nr":{"N":"{{at.ToString(CultureInfo.InvariantCulture)}}"} }""";
    }

    private void Numbered(string name)
    {
        var table = accounts.Source.AddTable(name, "nr", "N").With("""{"id":{"S":"2"},"nr":{"N":"1"}}""");
        foreach (var number in Numbers.Reverse())
        {
            table.With($$"""{"id":{"S":"1"},"nr":{"N":"{{number}}"} }""");
        }
    }

    private async Task<List<string>> Items(QueryRequest request, string expression)
    {
        request.KeyConditionExpression = expression;
        request.ExpressionAttributeValues = new(request.ExpressionAttributeValues ?? []) { [":id"] = new() { S = "1" } };
        var items = new List<string>();
        do
        {
            var page = await client.QueryAsync(request, TestContext.Current.CancellationToken);
            items.AddRange(page.Items.Select(item => item["nr"].N));
            request.ExclusiveStartKey = page.LastEvaluatedKey;
        }
        while (request.ExclusiveStartKey is not null);
        return items;
    }
}
