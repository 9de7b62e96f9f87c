using Avesa.Validation.Accounts;
using Avesa.Validation.Estate;
using Avesa.Validation.Reconciliation;
using Avesa.Validation.Reconciliation.Objects;
using Avesa.Validation.Verdicts;
using Microsoft.Extensions.Time.Testing;

namespace Avesa.Validation.Tests.Reconciliation.Objects;

public sealed class BucketsThatAreNotListedWhole
{
    private static readonly ObjectLimits Unsettled = new() { Looks = [] };

    private static readonly List<ListedObject> Objects = [.. Enumerable.Range(0, 1000).Select(number => new ListedObject($"{number:D4}", 1, "etag", null))];

    [Fact]
    public async Task Fail_with_the_failure_of_the_page()
    {
        var failing = new BucketInMemory("s3://new", Objects, 10, new Random(1)) { OnPage = (_, page) => page.Objects.Any(stored => stored.Key == "0500") ? throw new IOException("broke off") : page };
        await Comparing(Whole(), failing).Should().ThrowAsync<IOException>().WithMessage("broke off");
    }

    [Fact]
    public async Task Fail_with_the_failure_of_a_closer_look()
    {
        var changed = Objects.Select(stored => stored with { ETag = "other" });
        var failing = new BucketInMemory("s3://new", changed, 10) { OnState = _ => throw new IOException("refused") };
        var source = new BucketInMemory("s3://old", Objects, 10) { OnState = _ => null };
        await Comparing(source, failing).Should().ThrowAsync<IOException>().WithMessage("refused");
    }

    [Theory]
    [InlineData("0007 0006", "0007")]
    [InlineData("0005 0005", "0005")]
    [InlineData("\U0001F600 \uE000", "\uE000")]
    public async Task Are_refused_out_of_order(string keys, string named)
    {
        var unsorted = new BucketInMemory("s3://new", Objects, 10) { OnPage = (after, page) => page with { Objects = [.. keys.Split(' ').Select(key => new ListedObject(key, 1, "etag", null))] } };
        (await Comparing(Whole(), unsorted).Should().ThrowAsync<IncompleteAnswerException>()).WithMessage($"*the order of UTF-8 in the listing of s3://new*{named}*");
    }

    [Fact]
    public async Task Are_refused_when_a_page_begins_before_it_was_asked_to()
    {
        var deaf = new BucketInMemory("s3://new", Objects, 10) { OnPage = (after, page) => after is null ? page : page with { Objects = [Objects[0]] } };
        await Comparing(Whole(), deaf).Should().ThrowAsync<IncompleteAnswerException>();
    }

    [Fact]
    public async Task Are_refused_when_they_do_not_end()
    {
        var endless = new BucketInMemory("s3://new", Objects, 10) { OnPage = (_, _) => new ListedPage([], "0") };
        await Comparing(Whole(), endless).Should().ThrowAsync<IncompleteAnswerException>();
    }

    [Fact]
    public async Task Go_on_after_pages_without_keys()
    {
        // S3 may send them, with a token.
        var turn = 0;
        var sparse = new BucketInMemory("s3://new", Objects, 10) { OnPage = (_, page) => Interlocked.Increment(ref turn) == 1 ? new ListedPage([], "0") : page };
        (await Comparer(new BucketInMemory("s3://old", [], 10), sparse).Run(TestContext.Current.CancellationToken)).Extra.Should().Be(1000);
    }

    [Theory]
    [InlineData(true, ComparisonEnding.NoSource)]
    [InlineData(false, ComparisonEnding.NoProduction)]
    public async Task Are_absent_when_they_are(bool source, ComparisonEnding ending)
    {
        var absent = new BucketInMemory("s3://absent", [], 10) { OnPage = (_, _) => null };
        (await Comparer(source ? absent : Whole(), source ? Whole() : absent).Run(TestContext.Current.CancellationToken)).Ending.Should().Be(ending);
    }

    [Fact]
    public async Task Tell_what_is_known_when_they_are_cancelled()
    {
        using var ended = new CancellationTokenSource();
        var source = new BucketInMemory("s3://old", Objects, 10, new Random(1)) { OnPage = (_, page) => page.Objects is [{ Key: "0200" }, ..] ? Cancel(ended, page) : page };

        var known = await Comparer(source, new BucketInMemory("s3://new", Objects.Skip(1), 10)).Run(ended.Token);

        known.Ending.Should().Be(ComparisonEnding.Cancelled);
        known.Missing.Should().Be(1);
        known.Equal.Should().BeInRange(1, 998);
        known.Reached.Should().NotBeNull();
        string.CompareOrdinal(known.Reached, "0200").Should().BeLessThan(0);
        Verdict(known).Should().BeOfType<Unproven>().Which.Because.Should().Contain("was ended early").And.Contain("of the rest nothing is known. 1 differed, and were seen to differ once.");
    }

    [Fact]
    public void Are_broken_by_what_was_seen_to_differ_twice_before_they_were_cancelled()
    {
        var once = new ObjectDifference(DifferenceKind.Missing, "once", null, null) { State = DifferenceState.SeenOnce };
        var twice = new ObjectDifference(DifferenceKind.Missing, "twice", null, null) { State = DifferenceState.Settled };
        var broken = Verdict(new ObjectComparison { Ending = ComparisonEnding.Cancelled, Missing = 2, Named = [once, twice] }).Should().BeOfType<Broken>().Subject;

        (broken.Count, broken.Findings.Single().Subject).Should().Be((1, "s3://new/twice"));
        broken.Besides.Should().ContainSingle().Which.Should().EndWith("1 differed, and were seen to differ once.");
    }

    [Fact]
    public async Task Are_unproven_when_their_time_is_over()
    {
        var clock = new FakeTimeProvider();
        var source = new BucketInMemory("s3://old", Objects, 10) { OnPage = (_, page) => Advance(clock, page) };
        var limits = Unsettled with { Time = TimeSpan.FromMinutes(20) };

        var known = await new BucketComparer(source, Whole(), Strength.ETag, limits, clock).Run(TestContext.Current.CancellationToken);

        known.Ending.Should().Be(ComparisonEnding.OutOfTime);
        Verdict(known, limits).Should().BeOfType<Unproven>().Which.Because.Should().Contain("was not finished within 00:20:00");
    }

    private static BucketInMemory Whole() => new("s3://whole", Objects, 10, new Random(3));

    private static ListedPage Cancel(CancellationTokenSource ended, ListedPage page)
    {
        ended.Cancel();
        return page;
    }

    private static ListedPage Advance(FakeTimeProvider clock, ListedPage page)
    {
        clock.Advance(TimeSpan.FromMinutes(1));
        return page;
    }

    private static Func<Task<ObjectComparison>> Comparing(IBucketSide source, IBucketSide production) => () => Comparer(source, production).Run(TestContext.Current.CancellationToken);

    private static BucketComparer Comparer(IBucketSide source, IBucketSide production) => new(source, production, Strength.ETag, Unsettled, TimeProvider.System);

    private static Verdict Verdict(ObjectComparison known, ObjectLimits? limits = null) => new ObjectVerdict(new MigratedBucket("old", "new"), Strength.ETag, limits ?? Unsettled).Of(known);
}
