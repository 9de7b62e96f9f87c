using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace Avesa.Validation.Emulator.Tests.DynamoDb;

[FromAwsDocs("https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_PutItem.html")]
public sealed class PuttingAnItem : IClassFixture<TwoAccounts>
{
    private readonly AmazonDynamoDBClient client;

    public PuttingAnItem(TwoAccounts accounts)
    {
        client = accounts.DynamoDb();
        accounts.Source.AddTable("items");
        accounts.Source.AddTable("numbered", "at", "N");
    }

    [Fact]
    public async Task Keeps_every_type()
    {
        var item = DynamoDbFixture.Id("types");
        item["b"] = new() { B = new MemoryStream([0, 255]) };
        item["flag"] = new() { BOOL = false };
        item["nothing"] = new() { NULL = true };
        item["texts"] = new() { SS = ["b", "a"] };
        item["numbers"] = new() { NS = ["1.50", "2"] };
        item["blobs"] = new() { BS = [new MemoryStream([1])] };
        item["list"] = new() { L = [new() { S = "" }, new() { M = new() { ["é\u0001\""] = new() { N = "1" } } }] };

        await client.PutItemAsync("items", item, TestContext.Current.CancellationToken);
        var read = (await client.GetItemAsync("items", DynamoDbFixture.Id("types"), TestContext.Current.CancellationToken)).Item;

        read["b"].B.ToArray().Should().Equal(0, 255);
        read["flag"].BOOL.Should().BeFalse();
        read["nothing"].NULL.Should().BeTrue();
        read["texts"].SS.Should().BeEquivalentTo("a", "b");
        read["numbers"].NS.Should().BeEquivalentTo("1.5", "2");
        read["blobs"].BS.Single().ToArray().Should().Equal(1);
        read["list"].L[1].M["é\u0001\""].N.Should().Be("1");
    }

    [Theory]
    [FromAwsDocs("https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html#HowItWorks.DataTypes.Number")]
    [InlineData("00012", "12")]
    [InlineData("1.0", "1")]
    [InlineData("-0", "0")]
    [InlineData("0.000", "0")]
    [InlineData("+5", "5")]
    [InlineData("-0015.789e6", "-15789000")]
    [InlineData(".5E1", "5")]
    [InlineData("12e-4", "0.0012")]
    [InlineData("1e20", "100000000000000000000")]
    [InlineData("0000012345678901234567890123456789012345678", "12345678901234567890123456789012345678")]
    public async Task Normalises_numbers(string written, string kept)
    {
        var item = DynamoDbFixture.Id("number");
        item["n"] = new() { N = written };

        await client.PutItemAsync("items", item, TestContext.Current.CancellationToken);

        (await client.GetItemAsync("items", DynamoDbFixture.Id("number"), TestContext.Current.CancellationToken)).Item["n"].N.Should().Be(kept);
    }

    [Theory]
    [InlineData("", "The parameter cannot be converted to a numeric value")]
    [InlineData("1 ", "The parameter cannot be converted to a numeric value: 1 ")]
    [InlineData("1e126", "Number overflow. Attempting to store a number with magnitude larger than supported range")]
    [InlineData("-1e-131", "Number underflow. Attempting to store a number with magnitude smaller than supported range")]
    [InlineData("123456789012345678901234567890123456789", "Attempting to store more than 38 significant digits in a Number")]
    public async Task Refuses_numbers_that_it_cannot_keep(string number, string message)
    {
        var item = DynamoDbFixture.Id("number");
        item["n"] = new() { N = number };

        await Refused("items", item, message);
    }

    [Fact]
    public async Task Takes_equal_numbers_for_one_key()
    {
        var one = Numbered("1");
        one["v"] = new() { S = "old" };
        await client.PutItemAsync("numbered", one, TestContext.Current.CancellationToken);

        var replaced = await client.PutItemAsync("numbered", Numbered("10e-1"), ReturnValue.ALL_OLD, TestContext.Current.CancellationToken);

        replaced.Attributes["v"].S.Should().Be("old");
    }

    [Fact]
    public Task Refuses_a_missing_key() =>
        Refused("items", new() { ["x"] = new() { S = "1" } }, "One or more parameter values were invalid: Missing the key id in the item");

    [Fact]
    public Task Refuses_a_key_of_another_type() =>
        Refused("items", new() { ["id"] = new() { N = "1" } }, "One or more parameter values were invalid: Type mismatch for key id expected: S actual: N");

    [Fact]
    public Task Refuses_an_empty_key() => Refused(
        "items",
        DynamoDbFixture.Id(""),
        "One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty string value. Key: id");

    [Fact]
    public async Task Refuses_sets_that_are_empty_or_have_duplicates()
    {
        await Refused("items", With(new() { SS = ["a", "a"] }), "One or more parameter values were invalid: Input collection [a, a] contains duplicates.");
        await Refused("items", With(new() { NS = ["1", "1.0"] }), "Input collection contains duplicates");
        await Refused("items", With(new() { SS = [], IsSSSet = true }), "One or more parameter values were invalid: An string set  may not be empty");
    }

    [Fact]
    public async Task Refuses_a_value_that_is_not_of_one_type()
    {
        await Refused(
            "items",
            With(new() { S = "a", N = "1" }),
            "Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes");
        await Refused("items", With(new()), "Supplied AttributeValue is empty, must contain exactly one of the supported datatypes");
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html#limits-items")]
    public async Task Takes_items_of_up_to_400_kilobytes()
    {
        // "id" + "large" and "v" leave this much of 409,600 bytes.
        const int most = 409_600 - 2 - 5 - 1;
        await client.PutItemAsync("items", Large(most), TestContext.Current.CancellationToken);

        await Refused("items", Large(most + 1), "Item size has exceeded the maximum allowed size");
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html#limits-attributes")]
    public async Task Takes_32_levels_of_lists_and_maps()
    {
        await client.PutItemAsync("items", With(Nested(32)), TestContext.Current.CancellationToken);

        (await client.ScanAsync(new ScanRequest("items") { Limit = 1, Select = Select.COUNT }, TestContext.Current.CancellationToken)).LastEvaluatedKey.Should().NotBeNull();
        await Refused("items", With(Nested(33)), "Nesting Levels have exceeded supported limits");
    }

    private static AttributeValue Nested(int levels) =>
        levels == 0 ? new() { S = "leaf" } : levels % 2 == 0 ? new() { L = [Nested(levels - 1)] } : new() { M = new() { ["m"] = Nested(levels - 1) } };

    private static Dictionary<string, AttributeValue> Large(int bytes)
    {
        var item = DynamoDbFixture.Id("large");
        item["v"] = new() { S = new string('x', bytes) };
        return item;
    }

    private static Dictionary<string, AttributeValue> With(AttributeValue value) => new() { ["id"] = new() { S = "1" }, ["v"] = value };

    private static Dictionary<string, AttributeValue> Numbered(string at) => new() { ["id"] = new() { S = "1" }, ["at"] = new() { N = at } };

    private async Task Refused(string table, Dictionary<string, AttributeValue> item, string message)
    {
        var putting = () => client.PutItemAsync(table, item, TestContext.Current.CancellationToken);

        var error = (await putting.Should().ThrowAsync<AmazonDynamoDBException>()).Which;
        error.ErrorCode.Should().Be("ValidationException");
        error.Message.Should().Be(message);
    }
}
