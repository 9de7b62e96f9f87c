using System.Globalization;
using System.Text.RegularExpressions;
using Avesa.Validation.Emulator.Estate;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Tests.Estate;

public sealed partial class AfterCutover(BuiltEstate estate) : IClassFixture<BuiltEstate>
{
    private Account Source => estate.Source(estate.After);

    private Account Production => estate.Production(estate.After);

    private EstateMoment Facts => estate.After;

    [Fact]
    public void The_source_has_been_quiet_since_it_was_stopped()
    {
        foreach (var function in BuiltEstate.Functions)
        {
            BuiltEstate.Log(Source, function).Should().NotBeEmpty().And.OnlyContain(logged => logged.Timestamp <= Facts.SourceStoppedAt);
            BuiltEstate.ScheduleOf(Source, function).State.Should().Be("DISABLED");
        }

        Source.Buckets["data-storage-msp"].Objects.Sorted().Should().OnlyContain(stored => stored.LastModified <= Facts.SourceStoppedAt);
    }

    [Fact]
    public void Production_schedules_are_on_and_each_caused_a_run()
    {
        foreach (var function in BuiltEstate.Functions)
        {
            var (name, _, state) = BuiltEstate.ScheduleOf(Production, function);
            var fired = function.Contains("contacts", StringComparison.Ordinal)
                ? BuiltEstate.Metric(Production, "AWS/Scheduler", "InvocationAttemptCount", "ScheduleGroup", "default")
                : BuiltEstate.Metric(Production, "AWS/Events", "Invocations", "RuleName", name);

            state.Should().Be("ENABLED");
            fired.Should().HaveCount(BuiltEstate.Starts(Production, function).Count(start => start > Facts.CutoverAt)).And.NotBeEmpty();
        }
    }

    [Fact]
    public void Every_object_and_watermark_since_the_cutover_is_in_the_log_and_the_other_way_round()
    {
        var logged = BuiltEstate.Log(Production, BuiltEstate.Functions[0])
            .Select(line => (line.Timestamp, Match: Ingested().Match(line.Message)))
            .Where(line => line.Match.Success)
            .ToList();
        var bucket = Production.Buckets["data-storage-msp-prod"].Objects.Sorted();
        var raw = bucket.Where(stored => stored.LastModified > Facts.CutoverAt && stored.Key.Contains("/raw/", StringComparison.Ordinal));

        logged.Count.Should().BeGreaterThan(50);
        logged.Select(line => line.Match.Groups["key"].Value).Should().BeEquivalentTo(raw.Select(stored => stored.Key));
        var watermarks = BuiltEstate.Attributes(Production, "LastUpdated").ToDictionary(item => $"{item["tenant_id"]!["S"]} {item["service_table"]!["S"]}");
        foreach (var newest in logged.GroupBy(line => $"{line.Match.Groups["tenant"].Value} {line.Match.Groups["table"].Value}").Select(group => group.MaxBy(line => line.Timestamp)))
        {
            var watermark = watermarks[$"{newest.Match.Groups["tenant"].Value} {newest.Match.Groups["table"].Value}"];
            Time(watermark, "updated_at").Should().BeCloseTo(newest.Timestamp, TimeSpan.FromSeconds(1));
            Time(watermark, "last_updated").Should().BeAfter(Facts.CutoverAt).And.BeBefore(newest.Timestamp);
        }

        watermarks.Values.Count(item => Time(item, "updated_at") > Facts.CutoverAt)
            .Should().Be(logged.Select(line => line.Match.Groups["tenant"].Value + line.Match.Groups["table"].Value).Distinct().Count());
    }

    [Fact]
    public void Every_run_of_the_ingestion_speaks_of_every_enabled_tenant_and_table()
    {
        var lines = BuiltEstate.Log(Production, BuiltEstate.Functions[0]).Where(line => line.Timestamp > Facts.CutoverAt).Select(line => line.Message).ToList();
        var runs = lines.Count(line => line.Contains("\tIngestion completed\n", StringComparison.Ordinal));

        runs.Should().Be(3);
        lines.Count(line => Ingested().IsMatch(line) || NothingNew().IsMatch(line)).Should().Be(runs * 34 * 4);
        lines.Count(line => line.Contains("error", StringComparison.OrdinalIgnoreCase)).Should().Be(runs);
    }

    [Fact]
    public void What_has_waited_for_longer_than_a_transforms_period_is_transformed()
    {
        var bucket = Production.Buckets["data-storage-msp-prod"].Objects.Sorted().Select(stored => (Path: stored.Key.Split('/'), stored.LastModified)).ToList();
        var canonical = bucket.Where(stored => stored.Path[1] == "canonical").ToLookup(stored => (stored.Path[0], stored.Path[2]), stored => stored.LastModified);
        var old = bucket.Where(stored => stored.Path[1] == "raw" && stored.LastModified < Facts.Now.AddMinutes(-75)).ToList();

        old.Count.Should().BeGreaterThan(2000);
        old.Count(raw => raw.LastModified > Facts.CutoverAt).Should().BeGreaterThan(30);
        old.Where(raw => canonical[(raw.Path[0], raw.Path[3])].Max() <= raw.LastModified).Should().BeEmpty();
    }

    [Fact]
    public void Production_holds_everything_that_the_source_left_and_more()
    {
        var source = Source.Buckets["data-storage-msp"].Objects.Sorted().Select(stored => (stored.Key, stored.ETag)).ToList();
        var production = Production.Buckets["data-storage-msp-prod"].Objects.Sorted().Select(stored => (stored.Key, stored.ETag)).ToList();

        source.Except(production).Should().BeEmpty();
        production.Count.Should().BeGreaterThan(source.Count + 60);
        BuiltEstate.Items(Production, "TenantServices").Should().Equal(BuiltEstate.Items(Source, "TenantServices-prod"));
    }

    private static DateTimeOffset Time(System.Text.Json.Nodes.JsonNode item, string attribute) =>
        DateTimeOffset.Parse(item[attribute]!["S"]!.GetValue<string>(), CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\[INFO\]\t[0-9T:.-]+Z\t[0-9a-f-]{36}\tIngested [1-9][0-9]* new records of (?<table>connectwise#[a-z_]+) for tenant (?<tenant>[a-z-]+) into s3://data-storage-msp-prod/(?<key>\S+)\n$")]
    private static partial Regex Ingested();

    [GeneratedRegex(@"^\[INFO\]\t[0-9T:.-]+Z\t[0-9a-f-]{36}\tNo new records of connectwise#[a-z_]+ for tenant [a-z-]+\n$")]
    private static partial Regex NothingNew();
}
