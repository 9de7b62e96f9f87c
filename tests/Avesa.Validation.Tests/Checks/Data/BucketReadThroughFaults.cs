using Avesa.Validation.Checks.Data;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Estate;
using Avesa.Validation.Verdicts;
using CsCheck;
using static Avesa.Validation.Tests.Checks.Arranged;
using Emulated = Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Tests.Checks.Data;

/// <summary>Whatever goes wrong, and wherever in a listing, a closer look or a content, a verdict is the right one or none.</summary>
public sealed class BucketReadThroughFaults(EmulatedMigration migration) : IClassFixture<EmulatedMigration>
{
    // Two pages on each side, and some objects that only their content can tell.
    private const int Objects = 1_050;
    private static readonly IReadOnlyList<Emulated.StoredObject> Old = [.. All(partSize: 3)];
    private static readonly IReadOnlyList<Emulated.StoredObject> New = [.. All(partSize: 4)];

    [Theory]
    [InlineData(WireFault.Throttled)]
    [InlineData(WireFault.Failed)]
    [InlineData(WireFault.Expired)]
    [InlineData(WireFault.Dropped)]
    [InlineData(WireFault.BrokenOff)]
    [InlineData(WireFault.Truncated)]
    public async Task Is_unproven_when_calls_of_any_kind_go_wrong_from_the_second_on(WireFault fault)
    {
        Arrange(null);
        foreach (var operation in new[] { "ListObjectsV2", "HeadObject", "GetObject" })
        {
            var calls = 0;
            migration.OnCall = call => FailAt(call, operation, () => Interlocked.Increment(ref calls) >= 2, fault);
            (await migration.OfBoth(new BucketArrivedUnchanged(new MigratedBucket("old", "new")))).Should().BeOfType<Unproven>($"{fault} at {operation}");
        }
    }

    [Fact]
    public void Is_never_held_for_buckets_that_differ_nor_broken_for_others()
    {
        var seen = new HashSet<Type>();
        var run = 0;
        Gen.Int.Sample(
            seed =>
            {
                var random = new Random(seed);
                var lost = run % 2 == 0 ? $"{random.Next(Objects):D5}" : null;
                Arrange(lost);
                var (often, turn) = (run++ % 3 * 20, 0);
                migration.OnCall = call =>
                {
                    // Several at a time.
                    var chance = new Random(seed + Interlocked.Increment(ref turn));
                    FailAt(call, null, () => chance.Next(1000) < often, Faults.All[chance.Next(6)]);
                };

                var verdict = migration.OfBoth(new BucketArrivedUnchanged(new MigratedBucket("old", "new"))).GetAwaiter().GetResult();

                (verdict is Unproven || (lost is null ? verdict is Held : verdict is Broken)).Should().BeTrue("seed {0} gives {1}", seed, verdict);
                (verdict as Broken)?.Findings.Should().ContainSingle().Which.Subject.Should().Be($"s3://new/{lost}");
                seen.Add(verdict.GetType());
            },
            iter: 18,
            threads: 1);
        seen.Should().BeEquivalentTo([typeof(Held), typeof(Broken), typeof(Unproven)], "else nothing was tried");
    }

    private void Arrange(string? lost)
    {
        migration.OnCall = _ => { };
        var (from, to) = (migration.Source.AddBucket("old"), migration.Production.AddBucket("new"));
        foreach (var (ours, theirs) in Old.Zip(New))
        {
            from.Objects.Put(ours);
            if (theirs.Key != lost)
            {
                to.Objects.Put(theirs);
            }
        }
    }

    private static IEnumerable<Emulated.StoredObject> All(int partSize) => Enumerable.Range(0, Objects)
        .Select(number => number % 250 == 1 ? InParts($"{number:D5}", "content", partSize) : Stored($"{number:D5}", "1"));

    private static void FailAt(Call call, string? operation, Func<bool> now, WireFault fault)
    {
        if (call.Service == "s3" && (operation is null || call.Operation == operation) && now())
        {
            call.Happen(fault);
        }
    }
}
