using Avesa.Validation.Checks.Data;
using Avesa.Validation.Estate;
using Avesa.Validation.Verdicts;
using static Avesa.Validation.Tests.Checks.Arranged;
using Emulated = Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Tests.Checks.Data;

public sealed class ObjectsThatAreWrittenMeanwhile(EmulatedMigration migration) : IClassFixture<EmulatedMigration>
{
    private static readonly BucketArrivedUnchanged Check = new(new MigratedBucket("old", "new"));

    [Fact]
    public async Task Are_held_when_they_have_arrived_by_the_next_look()
    {
        Put([Stored("a", "1"), Stored("b", "1")], [Stored("a", "1")]);
        OnFirstHead(() => migration.Production.Buckets["new"].Objects.Put(Stored("b", "1")));
        (await migration.OfBoth(Check)).ShouldBeHeld("All 2 objects");
    }

    [Fact]
    public async Task Are_held_when_both_sides_have_lost_them_by_the_next_look()
    {
        Put([Stored("a", "1"), Stored("b", "1")], [Stored("a", "1")]);
        OnFirstHead(() => migration.Source.Buckets["old"].Objects.Remove("b"));
        (await migration.OfBoth(Check)).ShouldBeHeld("All 1 objects");
    }

    [Fact]
    public async Task Are_unproven_while_they_move_on()
    {
        Put([Stored("a", "1"), Stored("b", "1")], [Stored("a", "1")]);
        var version = 0;
        migration.OnCall = call => Write(call.Operation == "HeadObject" && call.Account == migration.Source, $"{version++}");
        (await migration.OfBoth(Check)).ShouldBeUnproven("1 objects of s3://old and s3://new differ and are still being written, b for one");
    }

    [Fact]
    public async Task Are_named_beside_what_differs()
    {
        Put([Stored("a", "1"), Stored("b", "1")], []);
        var version = 0;
        migration.OnCall = call => Write(call.Operation == "HeadObject" && call.Account == migration.Source, $"{version++}");
        var verdict = await migration.OfBoth(Check);
        verdict.ShouldBeBroken(("s3://new/a", "only in the source"));
        verdict.Should().BeOfType<Broken>().Which.Should().Match<Broken>(broken => broken.Count == 1 && broken.Besides.Single().StartsWith("1 objects of s3://old and s3://new differ and are still"));
    }

    private void Write(bool now, string content)
    {
        if (now)
        {
            migration.Source.Buckets["old"].Objects.Put(Stored("b", content));
        }
    }

    private void OnFirstHead(Action write)
    {
        var done = 0;
        migration.OnCall = call =>
        {
            if (call.Operation == "HeadObject" && Interlocked.Exchange(ref done, 1) == 0)
            {
                write();
            }
        };
    }

    private void Put(Emulated.StoredObject[] source, Emulated.StoredObject[] production)
    {
        migration.OnCall = _ => { };
        var (from, to) = (migration.Source.AddBucket("old"), migration.Production.AddBucket("new"));
        Array.ForEach(source, from.Objects.Put);
        Array.ForEach(production, to.Objects.Put);
    }
}
