using Avesa.Validation.Accounts;
using Avesa.Validation.Estate;
using Avesa.Validation.Reconciliation;
using Avesa.Validation.Reconciliation.Objects;
using Avesa.Validation.Reconciliation.Objects.Metadata;
using Avesa.Validation.Tests.Checks;
using Avesa.Validation.Verdicts;
using Microsoft.Extensions.Time.Testing;

namespace Avesa.Validation.Tests.Reconciliation.Objects;

public sealed class MetadataThatIsNotComparedWhole
{
    private static readonly DrawnObjects Drawn = new(new ObjectDraw(100, "seed"), 5000, 3, [.. Enumerable.Range(0, 100).Select(number => $"{number:D4}")]);
    private static readonly ObjectLimits Limits = new() { Details = 4, Looks = [TimeSpan.FromSeconds(1)] };

    [Fact]
    public async Task Is_unproven_when_its_time_is_over_and_says_how_far_it_came()
    {
        var clock = new FakeTimeProvider();
        var source = Of(_ => Typed("text/plain", () => clock.Advance(TimeSpan.FromSeconds(1))));

        // One at a time: of several, the others may go on while one tells the time.
        var known = await new MetadataComparer(source, Of(_ => Typed("text/plain")), Limits with { Details = 1 }, clock).Run(Drawn, TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        known.Ending.Should().Be(ComparisonEnding.OutOfTime);
        known.Looked.Should().BeInRange(20, 40);
        Verdict(known).ShouldBeUnproven($"was not finished within its time: of 100 objects {known.Compared} were compared, and {known.Same} have the same.");
    }

    [Fact]
    public async Task Is_unproven_when_there_was_no_time_left()
    {
        var known = await Compare(Of(_ => Typed("text/plain")), Of(_ => Typed("text/plain")), new FakeTimeProvider(), TimeSpan.Zero);

        Verdict(known).ShouldBeUnproven("of 100 objects 0 were compared");
    }

    [Fact]
    public async Task Is_unproven_when_it_is_cancelled_before_what_differs_was_looked_at_again()
    {
        using var ended = new CancellationTokenSource();
        var looks = 0;
        var production = Of(key => Typed(key == "0099" ? "text/csv" : "text/plain", () => Cancel(ended, Interlocked.Increment(ref looks) == 100)));

        var known = await new MetadataComparer(Of(_ => Typed("text/plain")), production, Limits, TimeProvider.System).Run(Drawn, null, ended.Token);

        known.Ending.Should().Be(ComparisonEnding.Cancelled);
        Verdict(known).Should().BeOfType<Unproven>().Which.Because.Should().Contain("was ended early").And.EndWith("1 differed, and were seen to differ once.");
    }

    [Fact]
    public void Is_broken_by_what_was_seen_twice_before_it_was_cancelled()
    {
        var twice = new ObjectDifference(DifferenceKind.Changed, "a", new ObjectDigest(1, "x"), new ObjectDigest(1, "x")) { State = DifferenceState.Settled, Metadata = [new("Content-Type", DifferenceKind.Changed)] };
        var known = new MetadataComparison { Drawn = Drawn, Ending = ComparisonEnding.Cancelled, Same = 7, Different = 2, Settled = 1, Named = [twice, twice with { Key = "b", State = DifferenceState.SeenOnce }] };

        var broken = Verdict(known).Should().BeOfType<Broken>().Subject;

        (broken.Count, broken.Findings.Single().Subject).Should().Be((1, "s3://new/a"));
        broken.Besides.Should().ContainSingle().Which.Should().EndWith("1 differed, and were seen to differ once.");
    }

    [Fact]
    public async Task Fails_with_the_failure_of_a_look() =>
        await ((Func<Task<MetadataComparison>>)(() => Compare(Of(_ => Typed("a")), Of(key => key == "0050" ? throw new IncompleteAnswerException("refused") : Typed("a")), TimeProvider.System, null)))
            .Should().ThrowAsync<IncompleteAnswerException>();

    [Fact]
    public void Is_unproven_where_nothing_was_listed_to_its_end() =>
        Verdict(new MetadataComparison { Drawn = Drawn, Ending = ComparisonEnding.OutOfTime }).ShouldBeUnproven("of 100 objects 0 were compared");

    [Fact]
    public async Task Names_the_first_by_key_and_counts_all()
    {
        var known = await new MetadataComparer(Of(_ => Typed("a")), Of(_ => Typed("b")), Limits with { Named = 2, Looks = [TimeSpan.Zero] }, TimeProvider.System).Run(Drawn, null, TestContext.Current.CancellationToken);

        var broken = Verdict(known).Should().BeOfType<Broken>().Subject;
        (broken.Count, known.Settled).Should().Be((100, 100));
        broken.Findings.Select(finding => finding.Subject).Should().Equal("s3://new/0000", "s3://new/0001");
        broken.Because.Should().Be("The metadata of 100 of 100 of the 5000 objects of s3://old and s3://new differ (first 2 of 100 named) (drawn evenly over 3 folders by the run's id; AVESA_RUN_ID=seed draws the same).");
    }

    private static BucketInMemory Of(Func<string, ObjectMetadata?> metadata) => new("s3://any", [], 10) { OnMetadata = metadata };

    private static ObjectMetadata Typed(string type, Action? meanwhile = null)
    {
        meanwhile?.Invoke();
        return new ObjectMetadata(new ObjectDigest(1, "etag"), new Dictionary<string, string> { ["Content-Type"] = type }, IsWhole: true);
    }

    private static void Cancel(CancellationTokenSource ended, bool now)
    {
        if (now)
        {
            ended.Cancel();
        }
    }

    private static Task<MetadataComparison> Compare(IBucketSide source, IBucketSide production, TimeProvider clock, TimeSpan? time) =>
        new MetadataComparer(source, production, Limits, clock).Run(Drawn, time, TestContext.Current.CancellationToken);

    private static Verdict Verdict(MetadataComparison known) => new MetadataVerdict(new MigratedBucket("old", "new")).Of(known);
}
