using Avesa.Validation.Checks.Data;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Estate;
using Avesa.Validation.Verdicts;
using static Avesa.Validation.Tests.Checks.Arranged;
using Emulated = Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Tests.Checks.Data;

public sealed class MetadataThatAreWrittenMeanwhile(EmulatedMigration migration) : IClassFixture<EmulatedMigration>
{
    private static readonly MetadataArrivedUnchanged Check = new(new MigratedBucket("old", "new"), 5);

    [Fact]
    public async Task Are_held_when_they_have_arrived_by_the_next_look()
    {
        Put([Typed("text/plain"), Stored("b", "1")], [Typed("text/csv"), Stored("b", "1")]);
        var looks = 0;
        migration.OnCall = call => Write(IsLook(call, migration.Production) && Interlocked.Increment(ref looks) == 2, () => To.Put(Typed("text/plain")));
        (await migration.OfBoth(Check)).ShouldBeHeld("all 2 objects");
        looks.Should().Be(2);
    }

    [Fact]
    public async Task Are_unproven_while_they_move_on()
    {
        Put([Typed("text/plain")], [Typed("text/csv")]);
        var version = 0;
        migration.OnCall = call => Write(IsLook(call, migration.Production), () => To.Put(Typed($"text/{version++}")));
        (await migration.OfBoth(Check)).ShouldBeUnproven("The metadata of 1 objects of s3://old and s3://new differ and are still being written, a for one");
    }

    [Fact]
    public async Task Are_broken_when_an_object_is_gone_on_one_side_since_it_was_listed_and_stays_so()
    {
        Put([Typed("text/plain"), Stored("b", "1")], [Typed("text/plain"), Stored("b", "1")]);
        migration.OnCall = call => Write(IsLook(call, migration.Production), () => To.Remove("a"));
        (await migration.OfBoth(Check)).ShouldBeBroken(("s3://new/a", "only in the source, since it was listed"));
        Put([Typed("text/plain"), Stored("b", "1")], [Typed("text/plain"), Stored("b", "1")]);
        migration.OnCall = call => Write(IsLook(call, migration.Source), () => migration.Source.Buckets["old"].Objects.Remove("a"));
        (await migration.OfBoth(Check)).ShouldBeBroken(("s3://new/a", "only in production, since it was listed"));
    }

    [Fact]
    public async Task Are_unproven_when_an_object_is_gone_on_both_sides_since_it_was_listed()
    {
        Put([Typed("text/plain"), Stored("b", "1")], [Typed("text/plain"), Stored("b", "1")]);
        migration.OnCall = call => Write(call.Operation == "HeadObject", () =>
        {
            To.Remove("a");
            migration.Source.Buckets["old"].Objects.Remove("a");
        });
        (await migration.OfBoth(Check)).ShouldBeUnproven("1 objects of s3://old and s3://new were deleted on both sides before their metadata were looked at");
    }

    [Theory]
    [InlineData(WireFault.Throttled)]
    [InlineData(WireFault.Failed)]
    [InlineData(WireFault.Dropped)]
    public async Task Are_unproven_when_looks_go_wrong_on_the_way(WireFault fault)
    {
        var all = Enumerable.Range(0, 5).Select(number => Stored($"{number}", "1")).ToArray();
        Put(all, all);
        var looks = 0;
        migration.OnCall = call => Write(call.Operation == "HeadObject" && Interlocked.Increment(ref looks) > 4, () => call.Happen(fault));
        (await migration.OfBoth(Check)).Should().BeOfType<Unproven>();
    }

    private Emulated.BucketObjects To => migration.Production.Buckets["new"].Objects;

    private static bool IsLook(Call call, Emulated.Account account) => call.Operation == "HeadObject" && call.Account == account && $"{call.Http.Request.Path}".EndsWith("/a", StringComparison.Ordinal);

    private static Emulated.StoredObject Typed(string type) => Stored("a", "1") with { ContentType = type };

    private static void Write(bool now, Action write)
    {
        if (now)
        {
            write();
        }
    }

    private void Put(Emulated.StoredObject[] source, Emulated.StoredObject[] production)
    {
        migration.OnCall = _ => { };
        var (from, to) = (migration.Source.AddBucket("old"), migration.Production.AddBucket("new"));
        Array.ForEach(source, from.Objects.Put);
        Array.ForEach(production, to.Objects.Put);
    }
}
