using System.Globalization;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Avesa.Validation.Checks.Data;
using Avesa.Validation.Estate;
using Avesa.Validation.Inventory.Scanning;
using Avesa.Validation.Reconciliation.Tables;
using Avesa.Validation.Tests.Checks;
using Item = System.Collections.Generic.Dictionary<string, Amazon.DynamoDBv2.Model.AttributeValue>;

namespace Avesa.Validation.Tests.Foreign;

/// <summary>Two tables on two DynamoDBs that nobody here wrote, filled with the SDK's own client.</summary>
[Collection(nameof(NodeServers))]
public sealed class TablesOnDynalite(NodeServers servers) : IAsyncLifetime
{
    private readonly MigratedTable table = new($"old-{Guid.NewGuid():N}", $"new-{Guid.NewGuid():N}", new KeyAttribute("tenant_id", "S"), new KeyAttribute("at", "N"));
    private readonly DigestKey key = DigestKey.Random();
    private ForeignMigration migration = null!;

    // More than three pages of 1 MB.
    private static readonly IReadOnlyList<Item> Large = [.. Enumerable.Range(0, 36).Select(number => Of($"tenant-{number % 5}", number, ("text", Text(new string((char)('a' + (number % 26)), 95_000)))))];

    public async ValueTask InitializeAsync()
    {
        migration = await ForeignMigration.On(servers.Listening);
        await Create(migration.SourceDynamoDb, table.Source);
        await Create(migration.ProductionDynamoDb, table.Production);
    }

    public ValueTask DisposeAsync() => migration.DisposeAsync();

    [Fact]
    public async Task Are_held_over_pages_when_they_hold_the_same()
    {
        await Put(Large, Large.Reverse());
        (await migration.Verify(new TableArrivedUnchanged(table))).ShouldBeHeld($"All 36 items of {table.Source} and {table.Production} are equal");
    }

    [Fact]
    public async Task Add_up_to_the_same_in_one_part_and_in_several()
    {
        await Put(Large, []);
        (await Sum(1)).Should().Be(await Sum(5));
        (await Sum(5)).Items.Should().Be(36);
    }

    [Fact]
    public async Task Are_broken_by_exactly_what_is_missing_extra_and_changed_on_whichever_page()
    {
        await Put([.. Large, Of("lost", 1)], [.. Large, Of("new", 1)]);
        await Put(migration.ProductionDynamoDb, table.Production, [Of("tenant-3", 33, ("text", Text("another")))]);
        (await migration.Verify(new TableArrivedUnchanged(table))).ShouldBeBroken(
            (Subject("lost", "1e0"), "only in the source"),
            (Subject("new", "1e0"), "only in production"),
            (Subject("tenant-3", "33e0"), "text differs"));
    }

    [Fact]
    public async Task Are_held_whatever_their_keys_and_types_look_like()
    {
        await Put(Odd(), Odd().Reverse());
        (await migration.Verify(new TableArrivedUnchanged(table))).ShouldBeHeld("All 10 items");
    }

    [Theory]
    [InlineData("set", "set")]
    [InlineData("deep", "deep.list[1].n")]
    [InlineData("bytes", "bytes")]
    [InlineData("nothing", "nothing")]
    [InlineData("number", "number")]
    public async Task Are_broken_by_one_value_in_the_depth_of_one(string attribute, string path)
    {
        await Put(Odd(), Odd());
        var changed = Odd()[0];
        changed[attribute] = attribute switch
        {
            "set" => new AttributeValue { NS = ["1", "2.5", "4"] },
            "deep" => Deep("1.0000000000000000000000000000000000001"),
            "bytes" => Bytes(0, 255, 2),
            "nothing" => Text(""),
            _ => Number("12345678901234567890123456789012345677"),
        };
        await Put(migration.ProductionDynamoDb, table.Production, [changed]);
        (await migration.Verify(new TableArrivedUnchanged(table))).ShouldBeBroken((Subject("é", "0"), $"{path} differs"));
    }

    [Fact]
    public async Task Are_broken_without_one_of_them()
    {
        await Put([Of("acme", 1)], [Of("acme", 1)]);
        (await migration.Verify(new TableArrivedUnchanged(table with { Production = "nowhere" }))).ShouldBeBroken(("nowhere", "none"));
        (await migration.Verify(new TableArrivedUnchanged(table with { Source = "nowhere" }))).ShouldBeBroken(("nowhere", "none"));
    }

    private async Task<TableSum> Sum(int segments)
    {
        var sum = new TableSumming();
        var scan = new TableScan(key, KeySchema.Of(table), segments, new ReadCapacity(1e6, TimeProvider.System));
        await new TableReader(migration.Migration().Source, table.Source).Scan(scan, sum.Add, TestContext.Current.CancellationToken);
        return sum.Sum;
    }

    private async Task Put(IEnumerable<Item> ours, IEnumerable<Item> theirs)
    {
        await Put(migration.SourceDynamoDb, table.Source, ours);
        await Put(migration.ProductionDynamoDb, table.Production, theirs);
    }

    private static async Task Put(AmazonDynamoDBClient client, string table, IEnumerable<Item> items)
    {
        foreach (var some in items.Chunk(25))
        {
            var left = new Dictionary<string, List<WriteRequest>> { [table] = [.. some.Select(item => new WriteRequest(new PutRequest(item)))] };
            while (left.Count > 0)
            {
                left = (await client.BatchWriteItemAsync(new BatchWriteItemRequest(left), TestContext.Current.CancellationToken)).UnprocessedItems ?? [];
            }
        }
    }

    private static async Task Create(AmazonDynamoDBClient client, string name)
    {
        await client.CreateTableAsync(
            new CreateTableRequest
            {
                TableName = name,
                BillingMode = BillingMode.PAY_PER_REQUEST,
                AttributeDefinitions = [new("tenant_id", ScalarAttributeType.S), new("at", ScalarAttributeType.N)],
                KeySchema = [new("tenant_id", KeyType.HASH), new("at", KeyType.RANGE)],
            },
            TestContext.Current.CancellationToken);
        while ((await client.DescribeTableAsync(name, TestContext.Current.CancellationToken)).Table.TableStatus != TableStatus.ACTIVE)
        {
            await Task.Yield();
        }
    }

    private string Subject(string tenant, string at) => $$$"""{{{table.Production}}} {"tenant_id":{"S":"{{{tenant}}}"},"at":{"N":"{{{at}}}"}}""";

    // Composed and decomposed, prefixes of each other, and numbers that are equal as numbers alone.
    private static Item[] Odd() =>
    [
        Of("é", 0, ("set", new AttributeValue { NS = ["1", "2.5", "3"] }), ("deep", Deep("1")), ("bytes", Bytes(0, 255, 1)), ("nothing", new AttributeValue { NULL = true }), ("number", Number("12345678901234567890123456789012345678"))),
        Of("e\u0301", 0), Of("e", 0), Of("e ", 0), Of("E", 0), Of("日本語/\\\"'\n", 0), Of("😀\uE000\uFFFD", 0), Of("e", -1, ("empty", Text(""))),
        Of("e", 1e-7m), Of("e", 1e20m, ("map", new AttributeValue { M = new() { [" "] = Text("nearly nameless"), ["a.b"] = Text("dotted") } })),
    ];

    private static Item Of(string tenant, decimal at, params (string Name, AttributeValue Value)[] others) =>
        new(others.Select(other => KeyValuePair.Create(other.Name, other.Value))) { ["tenant_id"] = Text(tenant), ["at"] = Number(at.ToString(CultureInfo.InvariantCulture)) };

    private static AttributeValue Deep(string number) => new() { M = new() { ["list"] = new AttributeValue { L = [Text("x"), new AttributeValue { M = new() { ["n"] = Number(number) } }] } } };

    private static AttributeValue Text(string text) => new() { S = text };

    private static AttributeValue Number(string number) => new() { N = number };

    private static AttributeValue Bytes(params byte[] bytes) => new() { B = new MemoryStream(bytes) };
}
