using System.Globalization;
using System.Text;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Tests.DynamoDb;

[FromAwsDocs("https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Scan.html#Scan.ParallelScan")]
public sealed class GeneratedTable : IClassFixture<TwoAccounts>
{
    private readonly AmazonDynamoDBClient client;
    private readonly Generated items;

    public GeneratedTable(TwoAccounts accounts)
    {
        client = accounts.DynamoDb();
        var schema = accounts.Source.AddTable("schema-only");
        items = new Generated();
        accounts.Source.Tables["generated"] = new Table { Name = "generated", Arn = schema.Arn, HashKey = schema.HashKey, Items = items };
    }

    [Fact]
    public async Task Makes_only_the_items_that_are_read()
    {
        var request = new ScanRequest("generated") { TotalSegments = 4, Segment = 3, Limit = 100 };
        var first = await client.ScanAsync(request, TestContext.Current.CancellationToken);
        request.ExclusiveStartKey = first.LastEvaluatedKey;
        var second = await client.ScanAsync(request, TestContext.Current.CancellationToken);

        // The steps round down, so number 7,500,000 lies just before the segment.
        first.Items[0]["id"].S.Should().Be("00007500001");
        second.Items[0]["id"].S.Should().Be("00007500101");
        items.Made.Should().BeLessThan(1000);
    }

    [Fact]
    public async Task Is_read_to_its_end_without_being_held_in_memory()
    {
        // Held, ten million items would take more than a gigabyte; other tests of this process may take what they need meanwhile.
        const long Far = 400L << 20;
        var before = GC.GetTotalMemory(forceFullCollection: true);
        items.EveryMillion = () => items.Most = Math.Max(items.Most, GC.GetTotalMemory(forceFullCollection: true));
        var counted = await Task.WhenAll(Enumerable.Range(0, 4).Select(async segment =>
        {
            var count = 0L;
            var request = new ScanRequest("generated") { TotalSegments = 4, Segment = segment, Select = Select.COUNT };
            do
            {
                var page = await client.ScanAsync(request, TestContext.Current.CancellationToken);
                count += page.Count!.Value;
                request.ExclusiveStartKey = page.LastEvaluatedKey;
            }
            while (request.ExclusiveStartKey is { Count: > 0 });

            return count;
        }));

        counted.Sum().Should().Be(10_000_000);
        (items.Most - before).Should().BeLessThan(Far);
    }

    [Fact]
    public async Task Finds_an_item_by_its_key() =>
        (await client.GetItemAsync("generated", DynamoDbFixture.Id("00009999999"), TestContext.Current.CancellationToken)).Item.Should().NotBeNull();

    [Fact]
    public async Task Refuses_writes_loudly()
    {
        var putting = () => client.PutItemAsync("generated", DynamoDbFixture.Id("x"), TestContext.Current.CancellationToken);

        (await putting.Should().ThrowAsync<AmazonDynamoDBException>()).Which.ErrorCode.Should().Be("EmulatorLacksOperation");
    }

    /// <summary>Ten million items whose keys are their numbers, in the order of the numbers.</summary>
    private sealed class Generated : IItemSource
    {
        private const ulong Step = ulong.MaxValue / 10_000_000;

        private int made;

        public int Made => made;

        /// <summary>What the process held at most.</summary>
        public long Most { get; set; }

        public Action EveryMillion { get; set; } = () => { };

        public long Count => 10_000_000;

        public long SizeBytes => Count * 13;

        public ulong Hash(ReadOnlySpan<byte> partition) =>
            long.TryParse(partition, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (ulong)number * Step : 0;

        public IEnumerable<StoredItem> After(ItemPlace place)
        {
            for (var number = (long)(place.Hash / Step); number < Count; number++)
            {
                var item = Item(number);
                if (item.Place > place)
                {
                    yield return item;
                }
            }
        }

        public StoredItem? Find(ItemPlace place) => Item((long)(place.Hash / Step)) is var item && item.Place == place ? item : null;

        private StoredItem Item(long number)
        {
            if (Interlocked.Increment(ref made) % 1_000_000 == 0)
            {
                EveryMillion();
            }

            var bytes = Encoding.ASCII.GetBytes(number.ToString("00000000000", CultureInfo.InvariantCulture));
            return new StoredItem(new ItemPlace(Hash(bytes), bytes, []), [.. "{\"id\":{\"S\":\""u8, .. bytes, .. "\"}}"u8], 13);
        }
    }
}
