using Avesa.Validation.Checks.Ingestion;
using Avesa.Validation.Estate;
using Avesa.Validation.Tests.Checks.Logs;
using Avesa.Validation.Verdicts;
using Emulated = Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Tests.Checks.Ingestion;

public sealed class IngestionOfTenants(EmulatedMigration migration) : IClassFixture<EmulatedMigration>
{
    private const string Bucket = "data-storage-msp-prod";

    private static readonly TenantsWereIngested Check = new(
        new ScheduledFunction(LoggedFunction.Name, "rate(1 hour)"),
        PipelineData.Tenants,
        PipelineData.Watermarks,
        Bucket,
        [
            new IngestedTable("connectwise", "tickets", "No new records of connectwise#tickets for tenant {tenant}"),
            new IngestedTable("connectwise", "contacts", "No new records of connectwise#contacts for tenant {tenant}"),
        ]);

    private static DateTimeOffset FirstRun => LoggedFunction.Cutover.AddHours(1);

    [Fact]
    public async Task Is_held_by_new_data_for_some_and_by_a_run_without_news_for_others()
    {
        var (logged, data) = Arrange();
        data.Tenant("acme");
        data.Tenant("off", enabled: false);
        Ingest(data, "acme", "tickets", FirstRun);
        logged.Run(FirstRun, "No new records of connectwise#contacts for tenant acme");
        (await migration.OfBoth(Check)).ShouldBeHeld(
            "1 of the 2 tables of 1 enabled tenants have a new watermark and a new raw object, and of 1 a completed run of avesa-connectwise-ingestion-prod logged that there was nothing new");
    }

    [Fact]
    public async Task Is_broken_for_a_table_that_neither_advanced_nor_was_found_without_news()
    {
        var (logged, data) = Arrange();
        data.Tenant("acme");
        Ingest(data, "acme", "tickets", FirstRun);
        Ingest(data, "acme", "contacts", LoggedFunction.SourceStopped);
        logged.Run(FirstRun, "No new records of connectwise#contacts for tenant acme-2");
        (await migration.OfBoth(Check)).ShouldBeBroken(
            ("acme connectwise#contacts", "watermark written 2026-11-23T02:00:00.000Z, newest raw object 2026-11-23 02:00:00Z, 1 completed run that does not say so"));
    }

    [Fact]
    public async Task Is_broken_when_the_watermark_advanced_without_an_object()
    {
        var (_, data) = Arrange();
        data.Tenant("acme");
        Ingest(data, "acme", "tickets", FirstRun);
        data.Watermark("acme", "contacts", FirstRun);
        (await migration.OfBoth(Check)).ShouldBeBroken(
            ("acme connectwise#contacts", "watermark written 2026-11-23T03:45:00.000Z, newest raw object none, 0 completed runs that do not say so"));
    }

    [Fact]
    public async Task Is_broken_when_an_object_was_written_without_the_watermark()
    {
        var (_, data) = Arrange();
        data.Tenant("acme");
        Ingest(data, "acme", "tickets", FirstRun);
        data.Raw("acme", "contacts", FirstRun);
        (await migration.OfBoth(Check)).ShouldBeBroken(
            ("acme connectwise#contacts", "watermark written never, newest raw object 2026-11-23 03:45:00Z, 0 completed runs that do not say so"));
    }

    [Theory]
    [InlineData("Status: timeout", "INFO")]
    [InlineData("", "ERROR")]
    public async Task Is_broken_when_the_run_without_news_did_not_complete_without_error(string ending, string level)
    {
        var (logged, data) = Arrange();
        data.Tenant("acme");
        logged.RunEnding(
            FirstRun,
            ending,
            ("INFO", "No new records of connectwise#tickets for tenant acme"),
            ("INFO", "No new records of connectwise#contacts for tenant acme"),
            (level, "the rest of it"));
        (await migration.OfBoth(Check)).Should().BeOfType<Broken>().Which.Findings.Should().HaveCount(2);
    }

    [Fact]
    public async Task Is_broken_when_the_run_without_news_was_before_the_cutover()
    {
        var (logged, data) = Arrange();
        data.Tenant("acme");
        logged.Run(LoggedFunction.Cutover.AddMinutes(-1), "No new records of connectwise#tickets for tenant acme", "No new records of connectwise#contacts for tenant acme");
        (await migration.OfBoth(Check)).Should().BeOfType<Broken>().Which.Findings.Should().HaveCount(2);
    }

    [Fact]
    public async Task Is_broken_with_the_first_fifty_of_many_tables()
    {
        var (_, data) = Arrange();
        Enumerable.Range(1, 30).ToList().ForEach(number => data.Tenant($"tenant-{number}"));
        var verdict = await migration.OfBoth(Check);

        verdict.Because.Should().Contain("60 of 60 tables of enabled tenants were not ingested since 2026-11-23 02:45:00Z (first 50 of 60 shown)");
        verdict.Should().BeOfType<Broken>().Which.Findings.Should().HaveCount(50);
    }

    [Fact]
    public async Task Is_unproven_before_the_first_run_was_due_and_done()
    {
        var (_, data) = Arrange();
        data.Tenant("acme");
        migration.CutoverAt = LoggedFunction.Now.AddMinutes(-74);
        (await migration.OfBoth(Check)).ShouldBeUnproven("is due, and done, by 2026-11-23 05:01:00Z (rate(1 hour), time-out 900 s)");
    }

    [Fact]
    public async Task Is_unproven_with_a_schedule_that_is_not_understood()
    {
        Arrange().Data.Tenant("acme");
        (await migration.OfBoth(Check with { Function = Check.Function with { Schedule = "cron(0 8 ? * MON-FRI *)" } })).ShouldBeUnproven("cannot be told from cron(0 8 ? * MON-FRI *)");
    }

    [Fact]
    public async Task Is_unproven_without_an_enabled_tenant()
    {
        Arrange().Data.Tenant("off", enabled: false);
        (await migration.OfBoth(Check)).ShouldBeUnproven("None of the 1 tenants of TenantServices");
    }

    [Theory]
    [InlineData("""{"connectwise":{"M":{"enabled":{"BOOL":true}}},"servicenow":{"M":{"enabled":{"BOOL":true}}}}""")]
    [InlineData("""{"connectwise":{"M":{"enabled":{"BOOL":true}}},"servicenow":{"M":{"enabled":{"S":"true"}}}}""")]
    [InlineData("""{"connectwise":{"M":{"enabled":{"BOOL":true}}},"servicenow":{"M":{}}}""")]
    [InlineData("""{"connectwise":{"M":{"enabled":{"BOOL":true}}},"servicenow":{"S":"on"}}""")]
    public async Task Is_unproven_for_a_service_of_which_the_feature_or_the_item_says_nothing(string services)
    {
        var (_, data) = Arrange();
        data.Tenant("acme", services);
        Ingest(data, "acme", "tickets", FirstRun);
        Ingest(data, "acme", "contacts", FirstRun);
        (await migration.OfBoth(Check)).ShouldBeUnproven("1 tenants have a service of which TenantServices does not say whether it is enabled, or an enabled one of which the feature names no table: acme.");
    }

    [Fact]
    public async Task Is_unproven_where_the_level_hides_what_a_run_without_news_says()
    {
        var (logged, data) = Arrange();
        data.Tenant("acme");
        logged.Function.Logging = new Emulated.FunctionLogging(LoggedFunction.LogGroup, "JSON", "WARN", "INFO");
        (await migration.OfBoth(Check)).ShouldBeUnproven("set both levels to INFO");
    }

    [Theory]
    [InlineData(PipelineData.Tenants)]
    [InlineData(PipelineData.Watermarks)]
    public async Task Is_broken_without_a_table(string table)
    {
        Arrange().Data.Tenant("acme");
        migration.Production.Tables.TryRemove(table, out _);
        (await migration.OfBoth(Check)).ShouldBeBroken((table, "none"));
    }

    [Fact]
    public async Task Is_broken_without_the_bucket()
    {
        Arrange().Data.Tenant("acme");
        migration.Production.Buckets.Clear();
        (await migration.OfBoth(Check)).ShouldBeBroken((Bucket, "none"));
    }

    [Fact]
    public async Task Is_broken_without_the_function()
    {
        Arrange().Data.Tenant("acme");
        migration.Production.Functions.Clear();
        (await migration.OfBoth(Check)).ShouldBeBroken((LoggedFunction.Name, "none"));
    }

    private static void Ingest(PipelineData data, string tenant, string table, DateTimeOffset at)
    {
        data.Raw(tenant, table, at);
        data.Watermark(tenant, table, at);
    }

    private (LoggedFunction Logged, PipelineData Data) Arrange() => (new LoggedFunction(migration, migration.Production), new PipelineData(migration.Production, Bucket));

    public sealed class ThatMayNotBeRead : IAsyncLifetime
    {
        private readonly EmulatedMigration migration = new();

        public ValueTask InitializeAsync() => migration.InitializeAsync();

        public ValueTask DisposeAsync() => migration.DisposeAsync();

        [Theory]
        [InlineData("dynamodb:Scan")]
        [InlineData("s3:ListObjectsV2")]
        [InlineData("logs:FilterLogEvents")]
        [InlineData("lambda:GetFunction")]
        public async Task Is_unproven_and_names_the_permission(string operation)
        {
            _ = new LoggedFunction(migration, migration.Production);
            new PipelineData(migration.Production, Bucket).Tenant("acme");
            migration.Deny(migration.Production, operation);
            (await migration.OfBoth(Check)).ShouldBeUnproven(operation);
        }
    }
}
