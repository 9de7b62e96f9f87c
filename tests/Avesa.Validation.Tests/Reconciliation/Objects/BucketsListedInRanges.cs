using System.Collections.Concurrent;
using Avesa.Validation.Reconciliation;
using Avesa.Validation.Reconciliation.Objects;
using CsCheck;

namespace Avesa.Validation.Tests.Reconciliation.Objects;

public sealed class BucketsListedInRanges
{
    private static readonly ObjectLimits Unsettled = new() { Looks = [] };

    // Which side has a key: the source, production, both, or both with another size.
    private static readonly Gen<int> Side = Gen.Int[0, 3];

    [Fact]
    public async Task Are_compared_as_two_dictionaries_would_be() =>
        await Gen.Select(HostileKeys.Many, Side.Array[301], Gen.Int[1, 9], Gen.Int[1, 16], Gen.Int)
            .SampleAsync(async (keys, sides, pageSize, listings, seed) =>
            {
                var pauses = new Random(seed);
                var placed = keys.Zip(sides).ToList();
                var source = new BucketInMemory("s3://old", Objects(placed.Where(key => key.Second != 1), 1), pageSize, pauses);
                var production = new BucketInMemory("s3://new", Objects(placed.Where(key => key.Second != 0), 2), pageSize, pauses);

                var known = await Compare(source, production, Unsettled with { Listings = listings });

                known.Ending.Should().Be(ComparisonEnding.Whole);
                known.Named.Select(Untimed).Should().Equal(Differences(placed));
                known.EqualBy[(int)Strength.ETag].Should().Be(placed.Count(key => key.Second == 2));
                (known.Missing, known.Extra, known.Changed).Should().Be((Count(placed, 0), Count(placed, 1), Count(placed, 3)));
                (known.Source.Objects, known.Production.Objects).Should().Be((placed.Count(key => key.Second != 1), placed.Count(key => key.Second != 0)));
                source.MostOpen.Should().BeLessThanOrEqualTo(listings);
            }, iter: 300, threads: 2);

    [Theory]
    [InlineData("{0:D6}")]
    [InlineData("data/lake/2024/exports/{0:x8}.parquet")]
    [InlineData("{0}")]
    [InlineData("tenant-{1:D4}/raw/{0:D6}")]
    [InlineData("😀/{1}/\uFFFD{0}")]
    public async Task Take_few_more_calls_than_one_listing_and_share_them(string form)
    {
        const int Keys = 40_000;
        var objects = Enumerable.Range(0, Keys).Select(number => Stored(string.Format(null, form, number, number % 97), 1)).ToList();
        var (source, production) = (new BucketInMemory("s3://old", objects, 100, new Random(1)), new BucketInMemory("s3://new", objects, 100, new Random(2)));

        var known = await Compare(source, production, Unsettled);

        known.Equal.Should().Be(Keys);
        source.Calls.Should().BeLessThan(Keys / 100 * 8 / 5, "a cut must not cost more than it shares");
        source.MostOpen.Should().BeInRange(3, 16);
    }

    [Fact]
    public async Task Take_one_call_where_one_page_is_all()
    {
        var (source, production) = (new BucketInMemory("s3://old", [Stored("a", 1)], 100), new BucketInMemory("s3://new", [Stored("a", 1)], 100));
        await Compare(source, production, Unsettled);
        (source.Calls, production.Calls).Should().Be((1, 1));
    }

    [Fact]
    public async Task Name_the_first_differences_by_key_and_count_all()
    {
        var source = new BucketInMemory("s3://old", Enumerable.Range(0, 5000).Select(number => Stored($"{number:D4}", 1)), 10, new Random(1));

        var known = await Compare(source, new BucketInMemory("s3://new", [], 10), Unsettled with { Named = 3 });

        known.Missing.Should().Be(5000);
        known.Named.Select(difference => difference.Key).Should().Equal("0000", "0001", "0002");
    }

    [Fact]
    public async Task Tell_what_is_known_after_every_page()
    {
        var objects = Enumerable.Range(0, 1000).Select(number => Stored($"{number:D4}", 2)).ToList();
        var told = new Told();

        await new BucketComparer(new BucketInMemory("s3://old", objects, 10), new BucketInMemory("s3://new", objects.Skip(1), 10), Strength.ETag, Unsettled, TimeProvider.System, told)
            .Run(TestContext.Current.CancellationToken);

        told.Reports.Should().HaveCountGreaterThan(50);
        var last = told.Reports.Last();
        (last.Phase, last.Source, last.Production, last.Missing, last.Equal).Should().Be(
            (ComparisonPhase.Ended, new SideCount(1000, 2000, 0), new SideCount(999, 1998, 0), 1, 999));
    }

    private static Task<ObjectComparison> Compare(IBucketSide source, IBucketSide production, ObjectLimits limits) =>
        new BucketComparer(source, production, Strength.ETag, limits, TimeProvider.System).Run(TestContext.Current.CancellationToken);

    private static IEnumerable<ListedObject> Objects(IEnumerable<(string Key, int Side)> placed, long changed) =>
        placed.Select(key => Stored(key.Key, key.Side == 3 ? changed : 7));

    private static ListedObject Stored(string key, long size) => new(key, size, "etag", "STANDARD");

    private static IEnumerable<ObjectDifference> Differences(IEnumerable<(string Key, int Side)> placed) => placed
        .Where(key => key.Side != 2)
        .OrderBy(key => Convert.ToHexString(System.Text.Encoding.UTF8.GetBytes(key.Key)), StringComparer.Ordinal)
        .Select(key => new ObjectDifference(
            key.Side switch { 0 => DifferenceKind.Missing, 1 => DifferenceKind.Extra, _ => DifferenceKind.Changed },
            key.Key,
            key.Side == 1 ? null : new ObjectDigest(key.Side == 3 ? 1 : 7, "etag"),
            key.Side == 0 ? null : new ObjectDigest(key.Side == 3 ? 2 : 7, "etag")));

    private static ObjectDifference Untimed(ObjectDifference difference) => new(difference.Kind, difference.Key, difference.Source, difference.Production);

    private static int Count(IEnumerable<(string Key, int Side)> placed, int side) => placed.Count(key => key.Side == side);

    private sealed class Told : IProgress<ObjectComparison>
    {
        public ConcurrentQueue<ObjectComparison> Reports { get; } = new();

        public void Report(ObjectComparison value) => Reports.Enqueue(value);
    }
}
