using Avesa.Validation.Checks.Data;
using Avesa.Validation.Emulator.Services.S3.Integrity;
using Avesa.Validation.Estate;
using Avesa.Validation.Reconciliation;
using Avesa.Validation.Verdicts;
using static Avesa.Validation.Tests.Checks.Arranged;
using Emulated = Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Tests.Checks.Data;

public sealed class MetadataOfObjects(EmulatedMigration migration) : IClassFixture<EmulatedMigration>
{
    private static readonly MigratedBucket Bucket = new("old", "new");
    private static readonly MetadataArrivedUnchanged Check = new(Bucket, 5);
    private static readonly Emulated.StoredObject Described = Stored("a/b/ü.txt", "1") with
    {
        ContentType = "text/plain",
        Headers = new Dictionary<string, string> { ["Content-Encoding"] = "gzip", ["Content-Disposition"] = "inline", ["Content-Language"] = "de", ["Cache-Control"] = "no-store", ["Expires"] = "Thu, 01 Dec 2026 16:00:00 GMT" },
        Metadata = new Dictionary<string, string> { ["owner"] = "data", ["note"] = "für alle" },
    };

    [Fact]
    public async Task Are_held_where_all_are_the_same_and_it_says_of_how_many()
    {
        Put([Described, Stored("b", "1"), Stored("c", "1")], [Described, Stored("b", "1"), Stored("d", "1")]);
        (await migration.OfBoth(Check)).ShouldBeHeld(
            "The metadata of all 2 objects of s3://old and s3://new are the same: type, encoding, language, disposition, caching, expiry, redirect and the users' own; tags, access lists and locks not compared.");
    }

    [Fact]
    public async Task Are_held_in_another_order_and_with_names_in_capitals()
    {
        Put([Described], [Described with { Metadata = Described.Metadata.Reverse().ToDictionary(entry => entry.Key.ToUpperInvariant(), entry => entry.Value), StorageClass = "STANDARD_IA" }]);
        (await migration.OfBoth(Check)).ShouldBeHeld("The metadata of all 1 objects");
    }

    [Theory]
    [InlineData("Content-Encoding")]
    [InlineData("Content-Disposition")]
    [InlineData("Content-Language")]
    [InlineData("Cache-Control")]
    [InlineData("Expires")]
    public async Task Are_broken_by_one_header_that_is_lost_or_another(string name)
    {
        Put([Described], [Described with { Headers = Described.Headers.Where(header => header.Key != name).ToDictionary() }]);
        (await migration.OfBoth(Check)).ShouldBeBroken(("s3://new/a/b/ü.txt", $"without {name}"));
        Put([Described], [Described with { Headers = new Dictionary<string, string>(Described.Headers) { [name] = "Fri, 02 Dec 2026 16:00:00 GMT" } }]);
        (await migration.OfBoth(Check)).ShouldBeBroken(("s3://new/a/b/ü.txt", $"another {name}"));
    }

    [Fact]
    public async Task Are_broken_by_another_type_a_redirect_that_no_copy_takes_along_and_the_users_own_and_never_show_a_value()
    {
        Put(
            [Described, Stored("b", "1") with { Headers = new Dictionary<string, string> { ["x-amz-website-redirect-location"] = "/c" } }],
            [Described with { ContentType = "text/csv", Metadata = new Dictionary<string, string> { ["note"] = "für keine", ["copied"] = "geheim" } }, Stored("b", "1")]);
        var verdict = await migration.OfBoth(Check);
        verdict.ShouldBeBroken(
            ("s3://new/a/b/ü.txt", "without x-amz-meta-owner; beside them x-amz-meta-copied; another Content-Type, x-amz-meta-note"),
            ("s3://new/b", "without x-amz-website-redirect-location"));
        verdict.Because.Should().StartWith("The metadata of 2 of all 2 objects of s3://old and s3://new differ");
        verdict.Differences.Select(difference => $"{difference.Side} {difference.State} {difference.Key} {string.Join(' ', difference.Paths)}").Should().Equal(
            """Changed Settled {"Key":"a/b/\u00FC.txt"} Content-Type x-amz-meta-copied x-amz-meta-note x-amz-meta-owner""",
            """Changed Settled {"Key":"b"} x-amz-website-redirect-location""");
        $"{verdict} {string.Concat(((Broken)verdict).Findings)}".Should().NotContainAny("geheim", "keine", "text/csv", "/c\"");
    }

    [Fact]
    public async Task Are_drawn_where_there_are_more_and_the_draw_can_be_made_again()
    {
        var many = Enumerable.Range(0, 40).Select(number => Stored($"a/raw/{number:D2}", "1")).ToArray();
        Put([.. many, Described], [.. many, Described with { ContentType = "text/csv" }]);
        var first = Heads;
        (await migration.OfBoth(Check)).Because.Should().Be(
            "The metadata of 1 of 5 of the 41 objects of s3://old and s3://new differ (drawn evenly over 2 folders by the run's id; AVESA_RUN_ID=tests draws the same).",
            "a small folder is looked at whole");
        var asked = Heads - first;
        (await migration.OfBoth(Check)).Should().BeOfType<Broken>();
        asked.Should().Be((5 * 2) + 2, "and again at the one that differs");
        (await migration.OfBoth(Check with { Objects = 41 })).Because.Should().StartWith("The metadata of 1 of all 41 objects");
    }

    [Fact]
    public async Task Are_listed_with_the_objects_where_the_checklist_asks_for_both()
    {
        Put([Described], [Described]);
        var run = migration.Migration();
        run = run with { ObjectDraw = run.ObjectDraw with { Most = 5 } };
        var before = migration.Calls.Count;
        (await new BucketArrivedUnchanged(Bucket).Run(run, TestContext.Current.CancellationToken)).ShouldBeHeld("(tags, old versions and delete markers not compared; ");
        (await Check.Run(run, TestContext.Current.CancellationToken)).ShouldBeHeld("all 1 objects");
        migration.Calls.Skip(before).Count(call => call.Operation == "ListObjectsV2").Should().Be(2);
    }

    [Fact]
    public async Task Are_unproven_where_they_may_not_be_read_and_name_the_permission()
    {
        Put([Described], [Described]);
        (await migration.Without(migration.Production, "s3:HeadObject", () => migration.OfBoth(Check))).ShouldBeUnproven("s3:GetObject");
        (await migration.Without(migration.Source, "s3:HeadObject", () => migration.OfBoth(Check))).ShouldBeUnproven("s3:GetObject");
    }

    [Fact]
    public async Task Are_read_without_the_key_that_encrypts_the_content()
    {
        var key = new Emulated.KmsKey { Id = "1", Arn = migration.Source.ArnOf("kms", "key/1"), Policy = PolicyTexts.Policy(PolicyTexts.Of("Deny", "\"*\"", "\"kms:*\"")) };
        migration.Source.Keys[key.Id] = key;
        Put([Stored("a", "1", new Emulated.BucketEncryption("aws:kms", key.Arn))], [Stored("a", "1")]);
        (await migration.OfBoth(Check with { Floor = Strength.Size })).ShouldBeHeld("all 1 objects");
    }

    [Fact]
    public async Task Are_unproven_where_there_is_nothing_to_compare()
    {
        Put([Stored("a", "1")], [Stored("b", "1")]);
        (await migration.OfBoth(Check)).ShouldBeUnproven("No object is in both of s3://old and s3://new");
        migration.Production.Buckets.Clear();
        (await migration.OfBoth(Check)).ShouldBeUnproven("there is no bucket new in production");
        migration.Source.Buckets.Clear();
        (await migration.OfBoth(Check)).ShouldBeUnproven("there is no bucket old in the source");
    }

    [Fact]
    public async Task Are_unproven_where_S3_does_not_show_all_of_them()
    {
        var hiding = Described with { Headers = new Dictionary<string, string>(Described.Headers) { ["x-amz-missing-meta"] = "1" } };
        Put([hiding, Stored("b", "1")], [Described, Stored("b", "1")]);
        (await migration.OfBoth(Check)).ShouldBeUnproven("1 objects of s3://old and s3://new have metadata that S3 does not show as headers");
    }

    [Fact]
    public async Task Are_looked_at_however_the_objects_were_uploaded()
    {
        var parts = Described with { Parts = 2, ETag = ETags.OfParts(["1"u8.ToArray(), ""u8.ToArray()]) };
        Put([parts], [Stored(Described.Key, "1")]);
        (await migration.OfBoth(Check)).ShouldBeBroken((
            "s3://new/a/b/ü.txt",
            "without Cache-Control, Content-Disposition, Content-Encoding, Content-Language, Expires, x-amz-meta-note, x-amz-meta-owner; another Content-Type"));
    }

    private int Heads => migration.Calls.Count(call => call.Operation == "HeadObject");

    private void Put(Emulated.StoredObject[] source, Emulated.StoredObject[] production)
    {
        migration.OnCall = _ => { };
        var (from, to) = (migration.Source.AddBucket("old"), migration.Production.AddBucket("new"));
        Array.ForEach(source, from.Objects.Put);
        Array.ForEach(production, to.Objects.Put);
    }
}
