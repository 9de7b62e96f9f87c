using System.Collections.Concurrent;
using Avesa.Validation.Reconciliation.Objects;
using CsCheck;

namespace Avesa.Validation.Tests.Reconciliation.Objects;

public sealed class BucketsListedAlone
{
    [Fact]
    public async Task Give_every_object_once_however_they_are_cut() =>
        await Gen.Select(HostileKeys.Many, Gen.Int[1, 9], Gen.Int[1, 16], Gen.Int).SampleAsync(
            async (keys, pageSize, listings, seed) =>
            {
                var bucket = new BucketInMemory("s3://old", keys.Select(Stored), pageSize, new Random(seed));
                (await List(bucket, listings)).Order(StringComparer.Ordinal).Should().Equal(keys.Order(StringComparer.Ordinal));
                bucket.MostOpen.Should().BeLessThanOrEqualTo(listings);
            },
            iter: 100,
            threads: 2);

    [Fact]
    public async Task Are_listed_in_several_places_at_once()
    {
        var bucket = new BucketInMemory("s3://old", Enumerable.Range(0, 40_000).Select(number => Stored($"{number:D6}")), 100, new Random(1));
        (await List(bucket, 16)).Should().HaveCount(40_000);
        bucket.MostOpen.Should().BeInRange(3, 16);
        bucket.Calls.Should().BeLessThan(640, "a cut must not cost more than it shares");
    }

    [Fact]
    public async Task Leave_no_long_rest_to_one_who_lists_alone()
    {
        // As the estate's keys are: 400 for each of 100 tenants, four tables of a page each.
        string[] tables = ["companies", "contacts", "tickets", "time_entries"];
        var keys = Enumerable.Range(0, 40_000).Select(number => Stored($"tenant-{number / 400:D5}/canonical/{tables[number / 100 % 4]}/{number % 100:x8}.snappy.parquet"));
        var bucket = new BucketInRounds(new BucketInMemory("s3://old", keys, 100));

        var rounds = await bucket.AnswerAll(List(bucket, 16));

        rounds.Should().BeLessThan(400 / 3, "400 pages are shared by 16, but for what a cut in vain costs");
    }

    [Fact]
    public async Task Are_absent_when_they_are()
    {
        var absent = new BucketInMemory("s3://absent", [], 10) { OnPage = (_, _) => null };
        (await new BucketListing(absent, 16).Run(_ => { }, TestContext.Current.CancellationToken)).Should().BeFalse();
    }

    [Fact]
    public async Task Fail_with_the_failure_of_a_page()
    {
        var failing = new BucketInMemory("s3://old", Enumerable.Range(0, 1000).Select(number => Stored($"{number:D4}")), 10, new Random(1))
        {
            OnPage = (_, page) => page.Objects.Any(stored => stored.Key == "0500") ? throw new IOException("broke off") : page,
        };
        await FluentActions.Awaiting(() => List(failing, 16)).Should().ThrowAsync<IOException>().WithMessage("broke off");
    }

    private static ListedObject Stored(string key) => new(key, 1, "etag", null);

    private static async Task<IReadOnlyCollection<string>> List(IBucketSide bucket, int listings)
    {
        var found = new ConcurrentBag<string>();
        (await new BucketListing(bucket, listings).Run(stored => found.Add(stored.Key), TestContext.Current.CancellationToken)).Should().BeTrue();
        return found;
    }
}
