using System.Collections.Concurrent;
using Avesa.Validation.Reconciliation.Objects;
using CsCheck;

namespace Avesa.Validation.Tests.Reconciliation.Objects;

public sealed class BucketsListedByFolder
{
    private static readonly string[] Tables = ["companies", "contacts", "tickets", "time_entries"];

    // As the estate's keys are: four tables of a page each for every tenant.
    private static readonly IReadOnlyList<string> Estate =
        [.. Enumerable.Range(0, 40_000).Select(number => $"tenant-{number / 400:D5}/canonical/{Tables[number / 100 % 4]}/{number % 100:x8}.snappy.parquet")];

    [Fact]
    public async Task Are_cut_between_folders_and_take_hardly_more_calls_than_pages()
    {
        var bucket = new BucketInMemory("s3://old", Estate.Select(Stored), 100);
        var inRounds = new BucketInRounds(bucket);

        var rounds = await inRounds.AnswerAll(List(inRounds));

        bucket.Calls.Should().BeLessThan(480, "400 pages are listed, and each range is asked for no more than is in it");
        rounds.Should().BeLessThan(100, "16 share 400 pages");
    }

    [Fact]
    public async Task Are_asked_for_folders_only_where_there_is_more_than_a_page()
    {
        var asked = new ConcurrentQueue<string>();
        await List(new BucketInMemory("s3://old", Estate.Take(100).Select(Stored), 100) { OnFolders = Remember });
        asked.Should().BeEmpty();

        await List(new BucketInMemory("s3://old", Estate.Take(101).Select(Stored), 100) { OnFolders = Remember });
        asked.Should().BeEquivalentTo("", "tenant-00000/", "tenant-00000/canonical/");

        ListedFolders Remember(string folder, ListedFolders folders)
        {
            asked.Enqueue(folder);
            return folders;
        }
    }

    [Fact]
    public async Task Are_listed_whole_when_the_folders_are_gone_or_never_were() => await Gen.Select(HostileKeys.Many, Gen.Int[1, 9], Gen.Int[1, 16], Gen.Bool, Gen.Int).SampleAsync(
        async (keys, pageSize, listings, more, seed) =>
        {
            var random = new Random(seed);
            var bucket = new BucketInMemory("s3://old", keys.Select(key => Stored($"a/b/{key}")).Concat(keys.Select(key => Stored($"a/c/d/{key}"))), pageSize, new Random(seed))
            {
                OnFolders = (folder, folders) => new ListedFolders([.. folders.Names.Concat(["a/b/x/", "a/bb/", "a/c/", "z/", $"{folder}e/"]).Where(_ => random.Next(2) == 0).OrderBy(_ => random.Next())], more),
            };

            (await List(bucket, listings)).Order(StringComparer.Ordinal).Should().Equal(keys.SelectMany(key => new[] { $"a/b/{key}", $"a/c/d/{key}" }).Order(StringComparer.Ordinal));
        },
        iter: 100,
        threads: 1);

    [Fact]
    public async Task Are_listed_whole_when_a_bucket_is_gone_by_the_time_that_it_is_asked_for_folders()
    {
        var bucket = new BucketInMemory("s3://old", Estate.Take(1000).Select(Stored), 100) { OnFolders = (_, _) => null };
        (await List(bucket)).Should().HaveCount(1000);
    }

    [Fact]
    public async Task Fail_with_the_failure_of_a_question_for_folders()
    {
        var bucket = new BucketInMemory("s3://old", Estate.Select(Stored), 100) { OnFolders = (_, _) => throw new IOException("broke off") };
        await FluentActions.Awaiting(() => List(bucket)).Should().ThrowAsync<IOException>().WithMessage("broke off");
    }

    [Fact]
    public async Task Are_not_cut_into_every_folder_when_a_page_has_many()
    {
        var bucket = new BucketInMemory("s3://old", Enumerable.Range(0, 20_000).Select(number => Stored($"{number / 2:D6}/{number % 2}")), 1000);
        await List(bucket);
        bucket.Calls.Should().BeLessThan(60, "20 pages have 10,000 folders");
    }

    [Fact]
    public async Task Are_never_cut_at_what_S3_takes_for_no_key()
    {
        var keys = Enumerable.Range(0, 400).Select(number => Stored($"{number:D4}{new string('x', 1019)}/"));
        var bucket = new BucketInMemory("s3://old", keys, 10) { OnPage = (after, page) => after?.Length > 1024 ? throw new IOException("KeyTooLongError") : page };
        var inRounds = new BucketInRounds(bucket);
        var listing = List(inRounds);
        await inRounds.AnswerAll(listing);
        (await listing).Should().HaveCount(400);
    }

    private static ListedObject Stored(string key) => new(key, 1, "etag", null);

    private static async Task<IReadOnlyCollection<string>> List(IBucketSide bucket, int listings = 16)
    {
        var found = new ConcurrentBag<string>();
        (await new BucketListing(bucket, listings).Run(stored => found.Add(stored.Key), TestContext.Current.CancellationToken)).Should().BeTrue();
        return found;
    }
}
