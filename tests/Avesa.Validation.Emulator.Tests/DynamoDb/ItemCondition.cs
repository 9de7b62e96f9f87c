using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace Avesa.Validation.Emulator.Tests.DynamoDb;

[FromAwsDocs("https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.OperatorsAndFunctions.html")]
public sealed class ItemCondition : IClassFixture<TwoAccounts>
{
    private readonly AmazonDynamoDBClient client;

    public ItemCondition(TwoAccounts accounts)
    {
        client = accounts.DynamoDb();
        accounts.Source.AddTable("conditional").With("""
            {"id":{"S":"1"},"n":{"N":"5"},"t":{"S":"hello"},"m":{"M":{"on":{"BOOL":true}}},"l":{"L":[{"N":"1"},{"S":"x"}]},"ns":{"NS":["1","2"]}}
            """);
    }

    [Theory]
    [InlineData("n = :five", true)]
    [InlineData("n <> :five", false)]
    [InlineData("n < :five OR NOT n < :five", true)]
    [InlineData("n BETWEEN :one AND :five", true)]
    [InlineData("n IN (:one, :five)", true)]
    [InlineData("t > :five", false)]
    [InlineData("absent <> :five", true)]
    [InlineData("attribute_not_exists(absent) AND attribute_exists(m.#on)", true)]
    [InlineData("m.#on = :true", true)]
    [InlineData("l[1] = :x AND attribute_type(l, :list)", true)]
    [InlineData("contains(ns, :one) AND contains(l, :x) AND contains(t, :ell)", true)]
    [InlineData("begins_with(t, :x)", false)]
    [InlineData("size(t) = :five AND (size(ns) > :five OR size(l) < :five)", true)]
    public async Task Keeps_or_drops_items_of_a_scan(string filter, bool kept)
    {
        var request = new ScanRequest("conditional") { FilterExpression = filter, ExpressionAttributeValues = Values(filter) };
        request.ExpressionAttributeNames = filter.Contains("#on", StringComparison.Ordinal) ? new() { ["#on"] = "on" } : null;

        var page = await client.ScanAsync(request, TestContext.Current.CancellationToken);

        (page.ScannedCount, page.Count).Should().Be((1, kept ? 1 : 0));
    }

    [Theory]
    [FromAwsDocs("https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.ConditionExpressions.html")]
    [InlineData("attribute_not_exists(id)", false)]
    [InlineData("n = :five", true)]
    public async Task Decides_a_write(string condition, bool passes)
    {
        var request = new PutItemRequest("conditional", new() { ["id"] = new() { S = "1" }, ["n"] = new() { N = "5.0" } })
        {
            ConditionExpression = condition,
            ExpressionAttributeValues = Values(condition),
        };

        var putting = () => client.PutItemAsync(request, TestContext.Current.CancellationToken);

        if (passes)
        {
            await putting.Should().NotThrowAsync();
        }
        else
        {
            (await putting.Should().ThrowAsync<ConditionalCheckFailedException>()).WithMessage("The conditional request failed");
        }
    }

    [Theory]
    [InlineData("n = ", "Invalid FilterExpression: Syntax error; token: \"<EOF>\", near: \"=\"")]
    [InlineData("foo(n)", "Invalid FilterExpression: Invalid function name; function: foo")]
    [InlineData("contains(n)", "Invalid FilterExpression: Incorrect number of operands for operator or function; operator or function: contains, number of operands: 1")]
    [InlineData("size(n)", "Invalid FilterExpression: Syntax error; token: \"<EOF>\", near: \")\"")]
    [InlineData("attribute_exists(n) )", "Invalid FilterExpression: Syntax error; token: \")\", near: \") )\"")]
    public async Task That_is_wrong_is_refused(string filter, string message)
    {
        var scanning = () => client.ScanAsync(new ScanRequest("conditional") { FilterExpression = filter }, TestContext.Current.CancellationToken);

        (await scanning.Should().ThrowAsync<AmazonDynamoDBException>()).Which.Message.Should().Be(message);
    }

    [Fact]
    public async Task Must_use_every_value()
    {
        var request = new ScanRequest("conditional") { FilterExpression = "attribute_exists(n)", ExpressionAttributeValues = new() { [":x"] = new() { S = "x" } } };

        var scanning = () => client.ScanAsync(request, TestContext.Current.CancellationToken);

        (await scanning.Should().ThrowAsync<AmazonDynamoDBException>())
            .Which.Message.Should().Be("Value provided in ExpressionAttributeValues unused in expressions: keys: {:x}");
    }

    // DynamoDB refuses values that no expression uses, and an empty map of them.
    private static Dictionary<string, AttributeValue>? Values(string expression)
    {
        var all = new Dictionary<string, AttributeValue>
        {
            [":five"] = new() { N = "5.00" },
            [":one"] = new() { N = "1" },
            [":x"] = new() { S = "x" },
            [":ell"] = new() { S = "ell" },
            [":true"] = new() { BOOL = true },
            [":list"] = new() { S = "L" },
        };
        var used = all.Where(pair => expression.Contains(pair.Key, StringComparison.Ordinal)).ToDictionary();
        return used.Count == 0 ? null : used;
    }
}
