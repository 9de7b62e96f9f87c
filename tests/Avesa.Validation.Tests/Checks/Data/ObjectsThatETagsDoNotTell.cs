using System.Security.Cryptography;
using System.Text;
using Avesa.Validation.Checks.Data;
using Avesa.Validation.Estate;
using Avesa.Validation.Reconciliation.Objects;
using static Avesa.Validation.Tests.Checks.Arranged;
using Emulated = Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Tests.Checks.Data;

public sealed class ObjectsThatETagsDoNotTell(EmulatedMigration migration) : IClassFixture<EmulatedMigration>
{
    private static readonly BucketArrivedUnchanged Check = new(new MigratedBucket("old", "new"));

    [Fact]
    public async Task Are_held_by_an_equal_checksum_without_reading_them()
    {
        Put([InParts("a", "content", 3, Sha256("content"))], [Stored("a", "content") with { Checksums = new Dictionary<string, string> { ["SHA256"] = Sha256("content").Value } }]);
        var before = Reads;
        (await migration.OfBoth(Check)).ShouldBeHeld("by size and ETag, 1 by checksum or content");
        Reads.Should().Be(before);
    }

    [Fact]
    public async Task Are_broken_by_an_unequal_checksum_without_reading_them()
    {
        Put([InParts("a", "content", 3, Sha256("content"))], [InParts("a", "contend", 3, Sha256("contend"))]);
        var before = Reads;
        (await migration.OfBoth(Check)).ShouldBeBroken(("s3://new/a", "other content of the same size in production"));
        Reads.Should().Be(before);
    }

    [Theory]
    [InlineData("SHA256", "a-3", "SHA256", "b-3")]
    [InlineData("SHA256", "7XACtDnprIRfIjV9giusFERzD722AW0+yUMil7nsn3M=", "CRC32", "/sUwqQ==")]
    public async Task Are_read_where_checksums_are_of_parts_or_of_different_kinds(string algorithm, string value, string other, string otherValue)
    {
        Put([InParts("a", "content", 3, (algorithm, value))], [InParts("a", "content", 4, (other, otherValue))]);
        var before = Reads;
        (await migration.OfBoth(Check)).ShouldBeHeld("1 by checksum or content");
        Reads.Should().Be(before + 1);
    }

    [Fact]
    public async Task Are_read_without_checksums()
    {
        Put([InParts("a", "content", 3), InParts("b", "content", 3)], [InParts("a", "content", 4), InParts("b", "contend", 4)]);
        (await migration.OfBoth(Check)).ShouldBeBroken(("s3://new/b", "other content of the same size in production"));
    }

    [Fact]
    public async Task Are_read_when_a_key_encrypts_one_of_them()
    {
        var key = new Emulated.KmsKey
        {
            Id = "1",
            Arn = migration.Source.ArnOf("kms", "key/1"),
            Policy = PolicyTexts.Policy(PolicyTexts.Of("Allow", """{"AWS":"arn:aws:iam::123456789012:root"}""", "\"kms:*\"")),
        };
        migration.Source.Keys[key.Id] = key;
        Put([Stored("a", "content", new Emulated.BucketEncryption("aws:kms", key.Arn))], [Stored("a", "content")]);
        var before = Reads;
        (await migration.OfBoth(Check)).ShouldBeHeld("1 by checksum or content");
        Reads.Should().Be(before + 1);
    }

    [Fact]
    public async Task Are_unproven_beyond_the_budget_which_one_large_object_does_not_use_up_for_the_others()
    {
        var large = InParts("a-large", "content", 3) with { Size = ObjectLimits.DefaultContentBytes + 1 };
        Put([large, InParts("b", "content", 3)], [large with { ETag = "0-2" }, InParts("b", "content", 4)]);
        var before = Reads;
        (await migration.OfBoth(Check)).ShouldBeUnproven("1 objects of s3://old and s3://new could only be compared by size, 1 are equal");
        Reads.Should().Be(before + 1);
    }

    [Fact]
    public async Task Are_broken_by_a_difference_elsewhere_whatever_the_budget()
    {
        var large = InParts("a-large", "content", 3) with { Size = ObjectLimits.DefaultContentBytes + 1 };
        Put([large, Stored("b", "1")], [large with { ETag = "0-2" }]);
        var verdict = await migration.OfBoth(Check);
        verdict.ShouldBeBroken(("s3://new/b", "only in the source"));
        verdict.Because.Should().Contain("1 not comparable");
    }

    [Fact]
    public async Task Are_unproven_when_unreadable()
    {
        Put([InParts("a", "content", 3)], [InParts("a", "contend", 4)]);
        (await migration.Without(migration.Source, "s3:GetObject", () => migration.OfBoth(Check))).ShouldBeUnproven("s3:GetObject");
        (await migration.Without(migration.Production, "s3:GetObject", () => migration.OfBoth(Check))).ShouldBeUnproven("s3:GetObject");
    }

    private int Reads => migration.Calls.Count(call => call.Operation == "GetObject");

    private static (string Algorithm, string Value) Sha256(string content) => ("SHA256", Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content))));

    private void Put(Emulated.StoredObject[] source, Emulated.StoredObject[] production)
    {
        var (from, to) = (migration.Source.AddBucket("old"), migration.Production.AddBucket("new"));
        Array.ForEach(source, from.Objects.Put);
        Array.ForEach(production, to.Objects.Put);
    }
}
