using Avesa.Validation.Checks;
using Avesa.Validation.Checks.Retirement;
using Avesa.Validation.Estate;
using Avesa.Validation.Tests.Checks.Isolation;
using Avesa.Validation.Verdicts;
using Microsoft.Extensions.Time.Testing;

namespace Avesa.Validation.Tests.Checks.Retirement;

/// <summary>The source's copies on the first of December 2026, which may be kept for thirty days.</summary>
public sealed class DatedCopies
{
    private const string Tag = "destroy-on";

    private static readonly Destruction InAMonth = new(Tag, 30);

    public static TheoryData<string> Kinds { get; } = ["table", "bucket", "secret"];

    [Theory]
    [InlineData("2026-12-01")]
    [InlineData("2026-12-31")]
    public async Task Are_held_until_their_day_has_passed(string day)
    {
        await using var migration = await Dated(day);
        foreach (var kind in (string[])["table", "bucket", "secret"])
        {
            (await Of(migration, kind)).Should().BeOfType<Held>(kind).Which.Because.Should().Contain("destroyed");
        }
    }

    [Theory]
    [InlineData("2026-11-30", "still there")]
    [InlineData("2027-01-01", "destroy-on=2027-01-01")]
    [InlineData("some day", "destroy-on=some day")]
    [InlineData(null, "no such tag")]
    public async Task Are_broken_on_a_day_that_has_passed_or_is_far_or_none(string? day, string observed)
    {
        await using var migration = await Dated(day);
        foreach (var kind in (string[])["table", "bucket", "secret"])
        {
            (await Of(migration, kind)).Should().BeOfType<Broken>(kind).Which.Findings.Should().ContainSingle().Which.Observed.Should().Be(observed, kind);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Are_held_when_they_are_gone_and_unproven_when_nothing_is_seen(string kind)
    {
        await using var migration = await Dated(null);
        migration.Source.Tables.Clear();
        migration.Source.Buckets.Clear();
        migration.Source.Secrets.Clear();
        (await Of(migration, kind)).Should().BeOfType<Unproven>();
        migration.Source.AddTable("other");
        migration.Source.AddBucket("other");
        migration.Source.AddSecret("other");
        (await Of(migration, kind)).ShouldBeHeld("any more (among 1)");
    }

    [Theory]
    [InlineData("table", "dynamodb:ListTagsOfResource")]
    [InlineData("bucket", "s3:GetBucketTagging")]
    [InlineData("secret", "secretsmanager:DescribeSecret")]
    public async Task Are_unproven_when_they_cannot_be_read(string kind, string operation)
    {
        await using var migration = await Dated("2026-12-31");
        migration.Deny(migration.Source, operation);
        (await Of(migration, kind)).ShouldBeUnproven(operation);
    }

    private static async Task<EmulatedMigration> Dated(string? day)
    {
        var migration = await TwinEstates.Arranged();
        migration.Clock = new FakeTimeProvider(new DateTimeOffset(2026, 12, 1, 12, 0, 0, TimeSpan.Zero));
        if (day is not null)
        {
            migration.Source.Tables["Tenants-prod"].Tags[Tag] = day;
            migration.Source.Buckets["data"].Tags[Tag] = day;
            migration.Source.Secrets["tenant/acme/prod"].Tags[Tag] = day;
        }

        return migration;
    }

    private static Task<Verdict> Of(EmulatedMigration migration, string kind) => migration.OfSource(kind switch
    {
        "table" => new TableIsToBeDestroyed("Tenants-prod", InAMonth),
        "bucket" => new BucketIsToBeDestroyed("data", InAMonth),
        _ => (ICheck)new SecretsAreToBeDestroyed(new SecretNames("tenant/{tenant_id}/prod"), InAMonth),
    });
}
