using Avesa.Validation.Checks.Data;
using Avesa.Validation.Estate;
using static Avesa.Validation.Tests.Checks.Arranged;
using Emulated = Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Tests.Checks.Data;

public sealed class MigratedObjects(EmulatedMigration migration) : IClassFixture<EmulatedMigration>
{
    private static readonly BucketArrivedUnchanged Check = new(new MigratedBucket("old", "new"));

    [Fact]
    public async Task Are_held_when_all_are_equal()
    {
        Put([Stored("a", "1"), Stored("b", "2")], [Stored("a", "1"), Stored("b", "2")]);
        (await migration.OfBoth(Check)).ShouldBeHeld("All 2 objects of s3://old and s3://new are equal, by size and ETag (metadata,");
    }

    [Fact]
    public async Task Are_broken_when_one_is_missing()
    {
        Put([Stored("a", "1"), Stored("b", "2")], [Stored("b", "2")]);
        (await migration.OfBoth(Check)).ShouldBeBroken(("s3://new/a", "only in the source"));
    }

    [Fact]
    public async Task Are_broken_when_one_is_extra()
    {
        Put([Stored("a", "1")], [Stored("a", "1"), Stored("a/", "")]);
        (await migration.OfBoth(Check)).ShouldBeBroken(("s3://new/a/", "only in production"));
    }

    [Fact]
    public async Task Are_broken_by_another_size()
    {
        Put([Stored("a", "1")], [Stored("a", "12")]);
        (await migration.OfBoth(Check)).ShouldBeBroken(("s3://new/a", "2 bytes in production, 1 in the source"));
    }

    [Fact]
    public async Task Are_broken_by_another_content_of_the_same_size()
    {
        Put([Stored("a", "1")], [Stored("a", "2")]);
        (await migration.OfBoth(Check)).ShouldBeBroken(("s3://new/a", "other content of the same size in production"));
    }

    [Fact]
    public async Task Are_held_in_every_script_and_form()
    {
        // In this order in UTF-8, in another one in UTF-16: U+1F600 is a pair of surrogates there, below U+E000.
        Emulated.StoredObject[] objects =
        [
            Stored("folder/", ""), Stored("folder/zero", ""), Stored("a b+c&d<e>\"f\"", "1"), Stored("ä", "2"), Stored("日本/語", "3"),
            Stored("\uD7FF", "4"), Stored("\uE000", "5"), Stored("\uFF5E", "6"), Stored("😀", "7"), Stored("😀/\U0010FFFD", "8"),
        ];
        Put(objects, objects);
        (await migration.OfBoth(Check)).ShouldBeHeld("All 10 objects");
    }

    [Theory]
    [InlineData("tab\there")]
    [InlineData("return\rhere")]
    [InlineData("control\u0001here")]
    [InlineData("100%25+ here")]
    [InlineData(" spaces ")]
    public async Task Are_known_by_keys_that_XML_does_not_keep(string key)
    {
        Put([Stored(key, "1"), InParts($"{key}/2", "content", 3)], [Stored(key, "2"), InParts($"{key}/2", "content", 4)]);
        (await migration.OfBoth(Check)).ShouldBeBroken(($"s3://new/{key}", "other content of the same size in production"));
    }

    [Fact]
    public async Task Are_paired_in_the_order_of_UTF_8()
    {
        Put([Stored("\uE000", "1"), Stored("😀", "2")], [Stored("\uE000", "1")]);
        (await migration.OfBoth(Check)).ShouldBeBroken(("s3://new/😀", "only in the source"));
    }

    [Fact]
    public async Task Are_read_to_the_last_page()
    {
        Emulated.StoredObject[] objects = [.. Enumerable.Range(0, 1200).Select(number => Stored($"{number:D5}", "same"))];
        Put(objects, objects);
        (await migration.OfBoth(Check)).ShouldBeHeld("All 1200 objects");
        migration.Production.Buckets["new"].Objects.Put(Stored("01199", "else"));
        (await migration.OfBoth(Check)).ShouldBeBroken(("s3://new/01199", "other content of the same size in production"));
    }

    [Fact]
    public async Task Are_unproven_when_the_source_is_empty()
    {
        Put([], [Stored("a", "1")]);
        (await migration.OfBoth(Check)).ShouldBeUnproven("The source bucket old is empty");
    }

    [Theory]
    [InlineData(true, "old")]
    [InlineData(false, "new")]
    public async Task Are_broken_without_a_bucket(bool ofSource, string name)
    {
        Put([Stored("a", "1")], [Stored("a", "1")]);
        (ofSource ? migration.Source : migration.Production).Buckets.Clear();
        (await migration.OfBoth(Check)).ShouldBeBroken((name, "none"));
    }

    [Theory]
    [InlineData("s3:ListObjectsV2", "s3:ListObjectsV2")]
    [InlineData("s3:HeadObject", "s3:GetObject")]
    public async Task Are_unproven_when_unreadable(string operation, string permission)
    {
        Put([Stored("a", "1")], [Stored("a", "2")]);
        (await migration.Without(migration.Source, operation, () => migration.OfBoth(Check))).ShouldBeUnproven(permission);
        (await migration.Without(migration.Production, operation, () => migration.OfBoth(Check))).ShouldBeUnproven(permission);
    }

    private void Put(Emulated.StoredObject[] source, Emulated.StoredObject[] production)
    {
        var (from, to) = (migration.Source.AddBucket("old"), migration.Production.AddBucket("new"));
        Array.ForEach(source, from.Objects.Put);
        Array.ForEach(production, to.Objects.Put);
    }
}
