using Avesa.Validation.Checks.Night;
using Avesa.Validation.Estate;
using Avesa.Validation.Tests.Night;
using Avesa.Validation.Verdicts;
using Microsoft.Extensions.Time.Testing;
using static Avesa.Validation.Tests.Checks.Arranged;
using Emulated = Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Tests.Checks.Night;

public sealed class BucketAfterTheSync(EmulatedMigration migration) : IClassFixture<EmulatedMigration>
{
    private static readonly BucketWasSynced Check = new(new MigratedBucket("old", "new"));

    [Fact]
    public async Task Is_held_when_production_has_written_what_differs_since_the_cutover_and_says_when_the_last_copy_arrived()
    {
        Arrange([At("a", "1", "06:00"), At("b", "2", "06:00")], [At("a", "1", "07:21"), At("b", "changed", "08:00"), At("c", "3", "08:10")]);
        var verdict = await migration.OfBoth(Check);
        verdict.ShouldBeHeld("1 objects of s3://old and s3://new are equal, and production has written the other 2 since 2026-11-21 07:45:00Z; none of the source is missing. The last that was copied arrived at 2026-11-21 07:21:00Z.");
        verdict.Should().BeOfType<Held>().Which.At.Should().Be(Time("07:21"));
    }

    [Fact]
    public async Task Is_held_when_there_was_nothing_left_to_copy()
    {
        Arrange([At("a", "1", "06:00")], [At("a", "1", "06:30"), At("c", "3", "08:10")]);
        var verdict = await migration.OfBoth(Check);
        verdict.ShouldBeHeld("None had to be copied after the source was stopped.");
        verdict.Should().BeOfType<Held>().Which.At.Should().BeNull();
    }

    [Fact]
    public async Task Is_broken_when_an_object_is_missing_or_what_differs_is_older_than_the_cutover()
    {
        Arrange([At("a", "1", "06:00"), At("b", "2", "06:00")], [At("b", "older", "07:20"), At("c", "3", "07:30")]);
        (await migration.OfBoth(Check)).ShouldBeBroken(
            ("s3://new/a", "only in the source"),
            ("s3://new/b", "another object, written at 2026-11-21 07:20:00Z"),
            ("s3://new/c", "another object, written at 2026-11-21 07:30:00Z"));
    }

    [Fact]
    public async Task Is_broken_by_any_difference_before_the_cutover()
    {
        Arrange([At("a", "1", "06:00")], [At("a", "1", "07:21"), At("c", "3", "08:10")]);
        migration.CutoverAt = Time("08:45");
        (await migration.OfBoth(Check)).ShouldBeBroken(("s3://new/c", "only in production"));
    }

    [Fact]
    public async Task Is_unproven_when_it_is_empty_or_may_not_be_listed()
    {
        Arrange([], []);
        (await migration.OfBoth(Check)).ShouldBeUnproven("is empty");
        Arrange([At("a", "1", "06:00")], [At("a", "1", "07:21")]);
        (await migration.Without(migration.Production, "s3:ListObjectsV2", () => migration.OfBoth(Check))).ShouldBeUnproven("s3:ListObjectsV2");
    }

    [Fact]
    public async Task Is_broken_when_there_is_no_bucket()
    {
        Arrange([At("a", "1", "06:00")], []);
        migration.Production.Buckets.Clear();
        (await migration.OfBoth(Check)).ShouldBeBroken(("new", "none"));
    }

    private static Emulated.StoredObject At(string key, string content, string utc) => Stored(key, content) with { LastModified = Time(utc) };

    private static DateTimeOffset Time(string utc) => Nights.Utc($"2026-11-21T{utc}:00Z");

    private void Arrange(Emulated.StoredObject[] source, Emulated.StoredObject[] production)
    {
        migration.Clock = new FakeTimeProvider(Time("08:30"));
        migration.SourceStoppedAt = Nights.Begin;
        migration.CutoverAt = Nights.Begin.AddMinutes(45);
        foreach (var (bucket, objects) in new[] { (migration.Source.AddBucket("old"), source), (migration.Production.AddBucket("new"), production) })
        {
            foreach (var stored in objects)
            {
                bucket.Objects.Put(stored);
            }
        }
    }
}
