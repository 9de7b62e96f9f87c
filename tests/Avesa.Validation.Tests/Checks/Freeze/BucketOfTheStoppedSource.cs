using Avesa.Validation.Checks.Data;
using Avesa.Validation.Checks.Freeze;
using Avesa.Validation.Estate;
using Avesa.Validation.Inventory;
using Avesa.Validation.Reconciliation;
using Avesa.Validation.Verdicts;
using static Avesa.Validation.Tests.Checks.Arranged;

namespace Avesa.Validation.Tests.Checks.Freeze;

public sealed class BucketOfTheStoppedSource(EmulatedMigration migration) : IClassFixture<EmulatedMigration>
{
    private static readonly MigratedBucket Bucket = new("old", "new");

    [Fact]
    public async Task Is_held_when_nothing_is_written()
    {
        Arrange("a", "b");
        (await Judge(() => { })).ShouldBeHeld("s3://old of the source had 2 objects of 2 bytes when it was compared and at ");
    }

    [Fact]
    public async Task Is_broken_when_an_object_was_written_since_and_names_it()
    {
        Arrange("a", "b");
        var late = migration.SourceStoppedAt!.Value.AddMinutes(20);
        (await Judge(() => migration.Source.Buckets["old"].Objects.Put(Stored("a", "2") with { LastModified = late })))
            .ShouldBeBroken(("s3://old/a", $"written at {late.UtcDateTime:u}"));
    }

    [Fact]
    public async Task Is_broken_when_an_object_went()
    {
        Arrange("a", "b");
        (await Judge(() => migration.Source.Buckets["old"].Objects.Remove("a"))).ShouldBeBroken(("s3://old", "1 objects of 1 bytes"));
    }

    [Fact]
    public async Task Is_counted_whole_where_it_has_many_pages_and_names_the_first_that_were_written()
    {
        Arrange([.. Enumerable.Range(0, 3_500).Select(number => $"{number:D4}")]);
        var late = migration.SourceStoppedAt!.Value.AddMinutes(20);
        var broken = (await Judge(() =>
        {
            foreach (var number in Enumerable.Range(1_000, 1_500))
            {
                migration.Source.Buckets["old"].Objects.Put(Stored($"{number:D4}", "1") with { LastModified = late });
            }
        })).Should().BeOfType<Broken>().Subject;
        broken.Count.Should().Be(1_500);
        broken.Findings.Select(finding => finding.Subject).Should().Equal(Enumerable.Range(1_000, broken.Findings.Count).Select(number => $"s3://old/{number:D4}"));
    }

    [Fact]
    public async Task Is_unproven_when_time_is_over_before_it_was_listed_again()
    {
        Arrange("a");
        var run = migration.Migration();
        await ReconciledBuckets.Of(run, Bucket, Strength.ETag);
        (await new BucketStandsStill(Bucket).Run(run with { ObjectLimits = run.ObjectLimits with { Time = TimeSpan.Zero } }, TestContext.Current.CancellationToken))
            .ShouldBeUnproven("was not listed to its end twice");
    }

    [Fact]
    public async Task Rests_on_the_comparison_that_the_checklist_asks_for()
    {
        Arrange("a");
        var run = migration.Migration() with { ObjectFloor = Strength.Checksum };
        var before = migration.Calls.Count;
        (await new BucketArrivedUnchanged(Bucket, Strength.Checksum).Run(run, TestContext.Current.CancellationToken)).ShouldBeHeld("by checksum or content");
        (await new BucketStandsStill(Bucket).Run(run, TestContext.Current.CancellationToken)).ShouldBeHeld("1 objects");
        migration.Calls.Skip(before).Count(call => call.Operation == "ListObjectsV2").Should().Be(3, "both sides are compared once, and the source is listed again");
    }

    [Fact]
    public async Task Is_unproven_when_it_is_empty()
    {
        Arrange();
        (await Judge(() => { })).ShouldBeUnproven("is empty");
    }

    [Fact]
    public async Task Is_unproven_when_it_is_not_there()
    {
        Arrange("a");
        migration.Source.Buckets.Clear();
        (await Judge(() => { })).ShouldBeUnproven("was not listed to its end twice");
    }

    [Fact]
    public async Task Is_unproven_when_nobody_said_when()
    {
        Arrange("a");
        migration.SourceStoppedAt = null;
        (await Judge(() => { })).ShouldBeUnproven("AVESA_SOURCE_STOPPED_AT");
    }

    [Fact]
    public async Task Is_unproven_where_it_may_not_be_listed_and_names_the_permission()
    {
        Arrange("a");
        (await migration.Without(migration.Source, "s3:ListObjectsV2", () => migration.OfBoth(new BucketStandsStill(Bucket)))).ShouldBeUnproven("s3:ListObjectsV2");
    }

    private void Arrange(params string[] keys)
    {
        migration.SourceStoppedAt = migration.Clock.GetUtcNow().AddHours(-1);
        foreach (var bucket in (Emulator.Model.Bucket[])[migration.Source.AddBucket("old"), migration.Production.AddBucket("new")])
        {
            foreach (var key in keys)
            {
                bucket.Objects.Put(Stored(key, "1"));
            }
        }
    }

    private async Task<Verdict> Judge(Action between)
    {
        var run = migration.Migration();
        await ReconciledBuckets.Of(run, Bucket, Strength.ETag);
        between();
        return await new BucketStandsStill(Bucket).Run(run, TestContext.Current.CancellationToken);
    }
}
