using Avesa.Validation.Checks.Rollback;
using Avesa.Validation.Estate;
using Avesa.Validation.Reconciliation;
using Avesa.Validation.Tests.Night;
using Avesa.Validation.Verdicts;
using Microsoft.Extensions.Time.Testing;
using static Avesa.Validation.Tests.Checks.Arranged;

namespace Avesa.Validation.Tests.Checks.Rollback;

public sealed class WhatGoesBack(EmulatedMigration migration) : IClassFixture<EmulatedMigration>
{
    private static readonly ItemsToReturn Items = new(new MigratedTable("Tenants-prod", "Tenants", new KeyAttribute("tenant_id", "S"), null), "updated_at");
    private static readonly ObjectsToReturn Objects = new(new MigratedBucket("old", "new"));

    [Fact]
    public async Task Is_held_when_production_has_written_all_of_it_since_the_cutover_and_lists_it()
    {
        Arrange();
        Put([Item("acme", "07:00"), Item("zeta", "07:00")], [Item("acme", "07:00"), Item("zeta", "08:10"), Item("new", "08:11")]);
        Put([("a", "1", "06:00")], [("a", "1", "07:20"), ("b", "2", "08:00")]);

        var items = await migration.OfBoth(Items);
        var objects = await migration.OfBoth(Objects);

        items.ShouldBeHeld("2 items of Tenants are all that is to be copied back to the source; copy-back.ndjson names each.");
        Listed(items).Select(one => (one.Side, $"{one.Key}")).Should().BeEquivalentTo([(DifferenceSide.Changed, """{"tenant_id":{"S":"zeta"}}"""), (DifferenceSide.Extra, """{"tenant_id":{"S":"new"}}""")]);
        objects.ShouldBeHeld("1 objects of s3://new are all that is to be copied back");
        Listed(objects).Should().ContainSingle().Which.Side.Should().Be(DifferenceSide.Extra);
    }

    [Fact]
    public async Task Is_held_when_there_is_nothing()
    {
        Arrange();
        Put([Item("acme", "07:00")], [Item("acme", "07:00")]);
        Put([("a", "1", "06:00")], [("a", "1", "07:20")]);
        (await migration.OfBoth(Items)).ShouldBeHeld("there is nothing to copy back");
        (await migration.OfBoth(Objects)).ShouldBeHeld("there is nothing to copy back");
    }

    [Fact]
    public async Task Is_broken_when_the_sync_left_something_behind_which_nobody_may_copy_back()
    {
        Arrange();
        Put([Item("acme", "07:00"), Item("gone", "07:00")], [Item("acme", "06:00"), Item("new", "08:10")]);
        Put([("a", "1", "06:00")], [("a", "older", "07:20"), ("b", "2", "08:00")]);
        var items = await migration.OfBoth(Items);
        items.ShouldBeBroken(
            ("""Tenants {"tenant_id":{"S":"acme"}}""", "another item, written at 2026-11-21 06:00:00Z"),
            ("""Tenants {"tenant_id":{"S":"gone"}}""", "only in the source"));
        ((Broken)items).Findings.Should().OnlyContain(finding => finding.Remedy.StartsWith("Decide by hand"));
        (await migration.OfBoth(Objects)).ShouldBeBroken(("s3://new/a", "another object, written at 2026-11-21 07:20:00Z"));
    }

    [Fact]
    public async Task Is_unproven_where_it_may_not_be_read()
    {
        Arrange();
        Put([Item("acme", "07:00")], [Item("acme", "08:00")]);
        Put([("a", "1", "06:00")], [("b", "2", "08:00")]);
        (await migration.Without(migration.Production, "dynamodb:Scan", () => migration.OfBoth(Items))).ShouldBeUnproven("dynamodb:Scan");
        (await migration.Without(migration.Source, "s3:ListObjectsV2", () => migration.OfBoth(Objects))).ShouldBeUnproven("s3:ListObjectsV2");
    }

    private static IReadOnlyList<DataDifference> Listed(Verdict verdict) => verdict.Should().BeOfType<Held>().Which.Listed;

    private static string Item(string tenant, string utc) => $$"""{"tenant_id":{"S":"{{tenant}}"},"updated_at":{"S":"2026-11-21T{{utc}}:00Z"} }""";

    private void Arrange()
    {
        migration.Clock = new FakeTimeProvider(Nights.Utc("2026-11-21T08:30:00Z"));
        migration.SourceStoppedAt = Nights.Begin;
        migration.CutoverAt = Nights.Begin.AddMinutes(45);
    }

    private void Put(string[] source, string[] production)
    {
        migration.Source.AddTableWith("Tenants-prod", source);
        migration.Production.AddTableWith("Tenants", production);
    }

    private void Put((string Key, string Content, string Utc)[] source, (string Key, string Content, string Utc)[] production)
    {
        foreach (var (bucket, objects) in new[] { (migration.Source.AddBucket("old"), source), (migration.Production.AddBucket("new"), production) })
        {
            foreach (var (key, content, utc) in objects)
            {
                bucket.Objects.Put(Stored(key, content) with { LastModified = Nights.Utc($"2026-11-21T{utc}:00Z") });
            }
        }
    }
}
