using Avesa.Validation.Checks.Transformation;
using Avesa.Validation.Estate;
using Avesa.Validation.Tests.Checks.Ingestion;
using Avesa.Validation.Tests.Checks.Logs;
using Avesa.Validation.Verdicts;
using Emulated = Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Tests.Checks.Transformation;

public sealed class TransformationOfRawObjects(EmulatedMigration migration) : IClassFixture<EmulatedMigration>
{
    private static readonly MigratedBucket Bucket = new("data-storage-msp", "data-storage-msp-prod");

    private static readonly RawObjectsWereTransformed Check = new(
        new ScheduledFunction(LoggedFunction.Name, "cron(15 * * * ? *)"), "tickets", Bucket, "No changes of tickets for tenant {tenant}");

    // Now is 5:00: what was written by 3:45 was due, by one hour and fifteen minutes of time-out.
    private static DateTimeOffset Due => LoggedFunction.Now.AddMinutes(-76);

    private static DateTimeOffset Young => LoggedFunction.Now.AddMinutes(-75);

    private static DateTimeOffset Copied => LoggedFunction.Cutover.AddMinutes(-30);

    [Fact]
    public async Task Is_held_by_a_later_canonical_object_of_the_tenant()
    {
        var (_, data) = Arrange();
        data.Raw("acme", "tickets", Due);
        data.Raw("acme", "tickets", Young, "2");
        data.Canonical("acme", "tickets", Due.AddMinutes(1));
        (await migration.OfBoth(Check)).ShouldBeHeld("Of the 1 raw objects of tickets that were due (1 are younger), 1 have a later canonical object");
    }

    [Fact]
    public async Task Is_held_by_a_later_completed_run_without_changes()
    {
        var (logged, data) = Arrange();
        data.Raw("acme", "tickets", Due);
        logged.Run(Due.AddMinutes(1), "No changes of tickets for tenant acme");
        (await migration.OfBoth(Check)).ShouldBeHeld("0 have a later canonical object, 1 a later completed run of avesa-connectwise-ingestion-prod without changes");
    }

    [Fact]
    public async Task Is_broken_when_the_canonical_object_is_older_and_names_the_key()
    {
        var (_, data) = Arrange();
        var key = data.Raw("acme", "tickets", Due);
        data.Canonical("acme", "tickets", Due.AddMinutes(-1));
        (await migration.OfBoth(Check)).ShouldBeBroken(($"s3://data-storage-msp-prod/{key}", "the newest canonical object is of 2026-11-23 03:43:00Z"));
    }

    [Fact]
    public async Task Is_broken_when_another_tenant_or_table_has_the_canonical_object()
    {
        var (logged, data) = Arrange();
        var key = data.Raw("acme", "tickets", Due);
        data.Canonical("acme-2", "tickets", LoggedFunction.Now);
        data.Canonical("acme", "contacts", LoggedFunction.Now);
        logged.Run(Due.AddMinutes(1), "No changes of tickets for tenant acme-2");
        (await migration.OfBoth(Check)).ShouldBeBroken(($"s3://data-storage-msp-prod/{key}", "no canonical object"));
    }

    [Theory]
    [InlineData("Status: timeout", "INFO")]
    [InlineData("", "ERROR")]
    public async Task Is_broken_when_the_run_without_changes_did_not_complete_without_error(string ending, string level)
    {
        var (logged, data) = Arrange();
        data.Raw("acme", "tickets", Due);
        logged.RunEnding(Due.AddMinutes(1), ending, ("INFO", "No changes of tickets for tenant acme"), (level, "the rest of it"));
        (await migration.OfBoth(Check)).Should().BeOfType<Broken>();
    }

    [Fact]
    public async Task Is_broken_when_the_run_without_changes_was_before_the_object()
    {
        var (logged, data) = Arrange();
        data.Raw("acme", "tickets", Due);
        logged.Run(Due.AddMinutes(-1), "No changes of tickets for tenant acme");
        (await migration.OfBoth(Check)).Should().BeOfType<Broken>();
    }

    [Fact]
    public async Task Counts_every_service_and_shows_the_first_fifty()
    {
        var (_, data) = Arrange();
        Enumerable.Range(1, 51).ToList().ForEach(number => data.Raw("acme", "tickets", Due, $"{number:D3}"));
        data.Put("acme/raw/servicenow/tickets/20261123023500.parquet/1.snappy.parquet", Due);
        data.Put("acme/raw/connectwise/tickets/", Due);
        data.Put("acme/attachments/tickets/1.png", Due);
        var verdict = await migration.OfBoth(Check);

        verdict.Because.Should().Contain("52 of 52 raw objects of tickets were not transformed in time (first 50 of 52 shown)");
        verdict.Should().BeOfType<Broken>().Which.Findings.Should().HaveCount(50);
    }

    [Fact]
    public async Task Of_a_migrated_object_is_not_proven_by_the_copy_of_a_canonical_object()
    {
        var (_, data) = Arrange();
        var key = data.Raw("acme", "tickets", Copied);
        data.Canonical("acme", "tickets", Copied.AddMinutes(1));
        (await migration.OfBoth(Check)).ShouldBeBroken(($"s3://data-storage-msp-prod/{key}", "the newest canonical object is of 2026-11-23 02:16:00Z"));
    }

    [Fact]
    public async Task Of_a_migrated_object_is_held_by_a_canonical_object_since_the_cutover()
    {
        var (_, data) = Arrange();
        data.Raw("acme", "tickets", Copied);
        data.Canonical("acme", "tickets", LoggedFunction.Cutover.AddMinutes(30));
        (await migration.OfBoth(Check)).ShouldBeHeld("1 have a later canonical object");
    }

    [Fact]
    public async Task Of_a_migrated_object_is_held_when_the_source_had_transformed_it_and_that_arrived_too()
    {
        var (_, data) = Arrange();
        var source = new PipelineData(migration.Source, Bucket.Source);
        data.Raw("former", "tickets", Copied);
        data.Canonical("former", "tickets", Copied.AddMinutes(-1));
        source.Raw("former", "tickets", LoggedFunction.Now.AddDays(-30));
        source.Canonical("former", "tickets", LoggedFunction.Now.AddDays(-29));
        (await migration.OfBoth(Check)).ShouldBeUnproven("had been transformed in the source, so nothing shows that");

        data.Raw("acme", "tickets", Copied);
        data.Canonical("acme", "tickets", LoggedFunction.Cutover.AddMinutes(30));
        (await migration.OfBoth(Check)).ShouldBeHeld("1 were migrated together with a later canonical object");
    }

    [Fact]
    public async Task Of_a_migrated_object_is_broken_when_the_sources_canonical_object_did_not_arrive()
    {
        var (_, data) = Arrange();
        var source = new PipelineData(migration.Source, Bucket.Source);
        data.Raw("former", "tickets", Copied);
        source.Raw("former", "tickets", LoggedFunction.Now.AddDays(-30));
        source.Canonical("former", "tickets", LoggedFunction.Now.AddDays(-29));
        (await migration.OfBoth(Check)).Should().BeOfType<Broken>();
    }

    [Fact]
    public async Task Of_a_migrated_object_is_broken_when_the_source_had_not_transformed_it()
    {
        var (_, data) = Arrange();
        var source = new PipelineData(migration.Source, Bucket.Source);
        data.Raw("former", "tickets", Copied);
        data.Canonical("former", "tickets", Copied.AddMinutes(1));
        source.Raw("former", "tickets", LoggedFunction.Now.AddDays(-29));
        source.Canonical("former", "tickets", LoggedFunction.Now.AddDays(-30));
        (await migration.OfBoth(Check)).Should().BeOfType<Broken>();
    }

    [Fact]
    public async Task Is_unproven_before_the_first_run_was_due_and_done()
    {
        Arrange().Data.Raw("acme", "tickets", Copied);
        migration.CutoverAt = LoggedFunction.Now.AddMinutes(-74);
        (await migration.OfBoth(Check)).ShouldBeUnproven("by 2026-11-23 05:01:00Z");
    }

    [Fact]
    public async Task Is_unproven_when_no_object_was_due()
    {
        Arrange().Data.Raw("acme", "tickets", Young);
        (await migration.OfBoth(Check)).ShouldBeUnproven("no raw object of tickets that was due to be transformed (1 younger ones)");
    }

    [Fact]
    public async Task Is_unproven_where_the_level_hides_what_a_run_without_changes_says()
    {
        var (logged, data) = Arrange();
        data.Raw("acme", "tickets", Due);
        logged.Function.Logging = new Emulated.FunctionLogging(LoggedFunction.LogGroup, "JSON", "INFO", "WARN");
        (await migration.OfBoth(Check)).ShouldBeUnproven("set both levels to INFO");
    }

    [Fact]
    public async Task Is_broken_without_the_bucket()
    {
        _ = Arrange();
        migration.Production.Buckets.Clear();
        (await migration.OfBoth(Check)).ShouldBeBroken((Bucket.Production, "none"));
    }

    private (LoggedFunction Logged, PipelineData Data) Arrange()
    {
        migration.Source.Buckets.Clear();
        return (new LoggedFunction(migration, migration.Production), new PipelineData(migration.Production, Bucket.Production));
    }

    public sealed class ThatMayNotBeRead : IAsyncLifetime
    {
        private readonly EmulatedMigration migration = new();

        public ValueTask InitializeAsync() => migration.InitializeAsync();

        public ValueTask DisposeAsync() => migration.DisposeAsync();

        [Theory]
        [InlineData("s3:ListObjectsV2")]
        [InlineData("logs:FilterLogEvents")]
        [InlineData("lambda:GetFunction")]
        public async Task Is_unproven_and_names_the_permission(string operation)
        {
            _ = new LoggedFunction(migration, migration.Production);
            new PipelineData(migration.Production, Bucket.Production).Raw("acme", "tickets", Due);
            migration.Deny(migration.Production, operation);
            (await migration.OfBoth(Check)).ShouldBeUnproven(operation);
        }

        [Fact]
        public async Task Is_unproven_when_only_the_source_could_prove_it_and_may_not_be_read()
        {
            _ = new LoggedFunction(migration, migration.Production);
            new PipelineData(migration.Production, Bucket.Production).Raw("former", "tickets", Copied);
            migration.Deny(migration.Source, "s3:ListObjectsV2");
            (await migration.OfBoth(Check)).ShouldBeUnproven("The source account refused s3:ListObjectsV2");
        }
    }
}
