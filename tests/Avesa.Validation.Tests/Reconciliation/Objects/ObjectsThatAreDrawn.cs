using System.Security.Cryptography;
using System.Text;
using Avesa.Validation.Reconciliation;
using Avesa.Validation.Reconciliation.Objects;
using Avesa.Validation.Reconciliation.Objects.Metadata;
using CsCheck;

namespace Avesa.Validation.Tests.Reconciliation.Objects;

public sealed class ObjectsThatAreDrawn
{
    private static readonly ObjectLimits Unsettled = new() { Looks = [] };

    [Fact]
    public async Task Are_as_many_as_asked_for_and_the_same_in_whatever_order_they_are_listed() =>
        await Gen.Select(HostileKeys.Many, Gen.Int[1, 320], Gen.Int[1, 9], Gen.Int[1, 16], Gen.Int)
            .SampleAsync(async (keys, most, pageSize, listings, seed) =>
            {
                var draw = new ObjectDraw(most, $"{seed}");
                var objects = keys.Select(key => Stored(key)).ToList();

                var drawn = await Draw(draw, objects, objects, pageSize, listings, new Random(seed));
                var again = await Draw(draw, objects, objects, 301, 1, null);

                drawn.Keys.Should().HaveCount(Math.Min(most, keys.Length)).And.OnlyHaveUniqueItems().And.BeSubsetOf(keys);
                drawn.Should().BeEquivalentTo(again, options => options.WithStrictOrdering());
                drawn.Keys.Should().Equal(Expected(draw, keys), "anybody can draw them again");
                (drawn.Of, drawn.Draw).Should().Be((keys.Length, draw));
            }, iter: 200, threads: 2);

    [Fact]
    public async Task Are_others_by_another_seed()
    {
        var objects = Enumerable.Range(0, 2000).Select(number => Stored($"t/raw/{number:D4}")).ToList();

        var (one, other) = (await Draw(new ObjectDraw(100, "one"), objects), await Draw(new ObjectDraw(100, "other"), objects));

        one.Keys.Intersect(other.Keys).Should().HaveCountLessThan(30);
        (await Draw(new ObjectDraw(100, "one"), objects)).Keys.Should().Equal(one.Keys);
    }

    [Fact]
    public async Task Leave_no_small_folder_out_and_none_that_production_has_in_parts()
    {
        var objects = Enumerable.Range(0, 3000).Select(number => Stored($"acme/raw/{number:D5}/x", number % 1000 == 7 ? "etag-2" : "etag")).Append(Stored("acme/exports/contract.txt")).Append(Stored("readme")).ToList();

        var drawn = await Draw(new ObjectDraw(20, "seed"), objects);

        drawn.Folders.Should().Be(4, "one of them is of what was copied in parts");
        drawn.Keys.Should().HaveCount(20).And.Contain(["acme/exports/contract.txt", "readme", "acme/raw/00007/x", "acme/raw/01007/x", "acme/raw/02007/x"]);
    }

    [Fact]
    public async Task Are_those_alone_that_both_sides_have()
    {
        var drawn = await Draw(new ObjectDraw(10, "seed"), [Stored("a"), Stored("b"), Stored("c")], [Stored("b"), Stored("c"), Stored("d")]);

        drawn.Keys.Should().Equal("b", "c");
        drawn.Of.Should().Be(2);
    }

    [Fact]
    public async Task Are_none_where_none_are_asked_for()
    {
        var known = await new BucketComparer(new BucketInMemory("s3://old", [Stored("a")], 10), new BucketInMemory("s3://new", [Stored("a")], 10), Strength.ETag, Unsettled, TimeProvider.System)
            .Run(TestContext.Current.CancellationToken);

        known.Drawn.Keys.Should().BeEmpty();
    }

    // As the documentation says it: no heap, no order of listing, nothing but the words.
    private static IEnumerable<string> Expected(ObjectDraw draw, IEnumerable<string> keys) => keys
        .GroupBy(key => string.Concat(key.Split('/').SkipLast(1).Take(2).Select(level => $"{level}/")))
        .SelectMany(folder => folder.OrderBy(key => Hash(draw, key), StringComparer.Ordinal).Select((key, place) => (Key: key, Place: place, Folder: Hash(draw, $"{folder.Key}\nFalse"))))
        .OrderBy(ranked => ranked.Place).ThenBy(ranked => ranked.Folder, StringComparer.Ordinal)
        .Take(draw.Most)
        .Select(ranked => ranked.Key)
        .Order(Utf8Order.Instance);

    private static string Hash(ObjectDraw draw, string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{draw.Seed}\n{text}")));

    private static ListedObject Stored(string key, string etag = "etag") => new(key, 7, etag, "STANDARD");

    private static Task<DrawnObjects> Draw(ObjectDraw draw, IReadOnlyList<ListedObject> both) => Draw(draw, both, both);

    private static Task<DrawnObjects> Draw(ObjectDraw draw, IReadOnlyList<ListedObject> source, IReadOnlyList<ListedObject> production) => Draw(draw, source, production, 10, 4, null);

    private static async Task<DrawnObjects> Draw(ObjectDraw draw, IReadOnlyList<ListedObject> source, IReadOnlyList<ListedObject> production, int pageSize, int listings, Random? pauses) =>
        (await new BucketComparer(
            new BucketInMemory("s3://old", source, pageSize, pauses),
            new BucketInMemory("s3://new", production, pageSize, pauses),
            Strength.ETag,
            Unsettled with { Listings = listings },
            TimeProvider.System,
            draw: draw).Run(TestContext.Current.CancellationToken)).Drawn;
}
