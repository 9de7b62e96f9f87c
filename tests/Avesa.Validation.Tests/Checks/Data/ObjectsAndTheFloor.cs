using System.Security.Cryptography;
using Avesa.Validation.Checks.Data;
using Avesa.Validation.Estate;
using Avesa.Validation.Reconciliation;
using Avesa.Validation.Reconciliation.Objects;
using static Avesa.Validation.Tests.Checks.Arranged;
using Emulated = Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Tests.Checks.Data;

public sealed class ObjectsAndTheFloor(EmulatedMigration migration) : IClassFixture<EmulatedMigration>
{
    [Theory]
    [InlineData(Strength.Size, "by size (metadata, tags, old versions and delete markers not compared; ")]
    [InlineData(Strength.ETag, "by size and ETag (metadata, tags, old versions and delete markers not compared; ")]
    [InlineData(Strength.Checksum, "by checksum or content (metadata, tags, old versions and delete markers not compared; ")]
    [InlineData(Strength.Content, "by content (metadata, tags, old versions and delete markers not compared; ")]
    public async Task Are_held_as_strongly_as_it_says(Strength floor, string how)
    {
        Put([Stored("a", "1")], [Stored("a", "1")]);
        (await Verify(floor)).ShouldBeHeld($"All 1 objects of s3://old and s3://new are equal, {how}storage classes the same)");
    }

    [Fact]
    public async Task Are_not_read_for_a_checksum_that_both_have()
    {
        var stored = Stored("a", "1") with { Checksums = new Dictionary<string, string> { ["SHA256"] = Convert.ToBase64String(SHA256.HashData("1"u8)) } };
        Put([stored], [stored]);
        var before = Reads;
        (await Verify(Strength.Checksum)).ShouldBeHeld("All 1 objects");
        Reads.Should().Be(before);
    }

    [Fact]
    public async Task Are_broken_by_a_difference_that_the_ETag_hides()
    {
        Put([InParts("a", "content", 4)], [InParts("a", "content", 4) with { Content = () => "contend"u8.ToArray() }]);
        (await Verify(Strength.ETag)).ShouldBeHeld("All 1 objects");
        (await Verify(Strength.Content)).ShouldBeBroken(("s3://new/a", "other content of the same size in production"));
    }

    [Theory]
    [InlineData(Strength.Checksum)]
    [InlineData(Strength.Content)]
    public async Task Are_unproven_where_the_budget_does_not_reach(Strength floor)
    {
        Put([Stored("a", "content"), Stored("b", "1")], [Stored("a", "content"), Stored("b", "1")]);
        migration.ObjectLimits = migration.ObjectLimits with { ContentBytes = 3 };
        (await Verify(floor)).ShouldBeUnproven("1 objects of s3://old and s3://new could only be compared by size, 1 are equal");
    }

    [Fact]
    public async Task Are_equal_when_they_are_empty_whatever_encrypts_them()
    {
        Put([Stored("folder/", "")], [Stored("folder/", "") with { ETag = "opaque", Encryption = new Emulated.BucketEncryption("aws:kms") }]);
        (await Verify(Strength.Content)).ShouldBeHeld("All 1 objects");
    }

    [Fact]
    public async Task Tell_another_storage_class_without_taking_it_for_a_difference()
    {
        Put([Stored("a", "1") with { StorageClass = "STANDARD_IA" }, Stored("b", "1")], [Stored("a", "1"), Stored("b", "1")]);
        (await Verify(Strength.ETag)).ShouldBeHeld("(metadata, tags, old versions and delete markers not compared; 1 lie in another storage class than in the source)");
    }

    [Fact]
    public async Task Are_told_by_one_side_alone_after_the_copy_of_the_plan()
    {
        // copy_object makes one part of several, and its ETag is the MD5 of what the source has.
        var content = string.Concat(Enumerable.Range(0, 500));
        Put([InParts("a", content, 100), InParts("b", content, 100)], [Stored("a", content), Stored("b", content.Replace('1', '2'))]);
        var before = Reads;
        (await Verify(Strength.ETag)).ShouldBeBroken(("s3://new/b", "other content of the same size in production"));
        Reads.Should().Be(before + 3);
    }

    [Fact]
    public async Task Are_told_where_their_parts_are_of_other_sizes()
    {
        byte[][] parts = ["ab"u8.ToArray(), "c"u8.ToArray(), "def"u8.ToArray()];
        var uneven = Stored("a", "abcdef") with { ETag = Emulator.Services.S3.Integrity.ETags.OfParts([.. parts]), Parts = 3 };
        Put([uneven], [InParts("a", "abcdef", 4)]);
        (await Verify(Strength.ETag)).ShouldBeHeld("1 by checksum or content");
        Put([InParts("a", "abcdef", 4)], [uneven]);
        (await Verify(Strength.ETag)).ShouldBeHeld("1 by checksum or content");
    }

    private int Reads => migration.Calls.Count(call => call.Operation == "GetObject");

    private Task<Avesa.Validation.Verdicts.Verdict> Verify(Strength floor) => migration.OfBoth(new BucketArrivedUnchanged(new MigratedBucket("old", "new"), floor));

    private void Put(Emulated.StoredObject[] source, Emulated.StoredObject[] production)
    {
        migration.ObjectLimits = migration.ObjectLimits with { ContentBytes = ObjectLimits.DefaultContentBytes };
        var (from, to) = (migration.Source.AddBucket("old"), migration.Production.AddBucket("new"));
        Array.ForEach(source, from.Objects.Put);
        Array.ForEach(production, to.Objects.Put);
    }
}
