using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Tests.Estate;

public sealed class BeforeCutover(BuiltEstate estate) : IClassFixture<BuiltEstate>
{
    private Account Source => estate.Source(estate.Before);

    private Account Production => estate.Production(estate.Before);

    [Theory]
    [InlineData("TenantServices-prod", "TenantServices", 36)]
    [InlineData("LastUpdated-prod", "LastUpdated", 136)]
    public void Both_tables_hold_the_same_items(string source, string production, int count)
    {
        BuiltEstate.Items(Source, source).Should().HaveCount(count);
        BuiltEstate.Items(Production, production).Should().Equal(BuiltEstate.Items(Source, source));
    }

    [Fact]
    public void Both_buckets_hold_the_same_objects()
    {
        var source = Source.Buckets["data-storage-msp"].Objects.Sorted();
        var production = Production.Buckets["data-storage-msp-prod"].Objects.Sorted();

        source.Count.Should().BeInRange(5000, 7500);
        production.Select(stored => (stored.Key, stored.Size, stored.ETag)).Should().Equal(source.Select(stored => (stored.Key, stored.Size, stored.ETag)));
        production.Should().OnlyContain(stored => stored.LastModified <= estate.Before.Now);
    }

    [Fact]
    [SuppressMessage("Security", "CA5351:Do Not Use Broken Cryptographic Algorithms", Justification = "S3 defines this ETag as the MD5")]
    public void Every_object_has_the_content_that_its_size_and_etag_say()
    {
        foreach (var stored in Source.Buckets["data-storage-msp"].Objects.Sorted().Where((_, number) => number % 50 == 0))
        {
            var content = stored.Content();
            content.LongLength.Should().Be(stored.Size);
            Convert.ToHexStringLower(MD5.HashData(content)).Should().Be(stored.ETag);
        }
    }

    [Fact]
    public void Every_tenant_has_the_same_secret_on_both_sides()
    {
        var production = Current(Production);

        production.Should().HaveCount(36).And.Equal(Current(Source));
        production.Keys.Should().Equal(BuiltEstate.Items(Production, "TenantServices").Keys.Select(key => $"tenant/{key.Trim()}/prod").Order(StringComparer.Ordinal));
        Production.Secrets.Values.Count(secret => secret.Versions[^1].Binary is not null).Should().Be(2);
    }

    [Fact]
    public void Every_schedule_is_off_on_both_sides_with_the_same_expression()
    {
        foreach (var function in BuiltEstate.Functions)
        {
            var (_, expression, state) = BuiltEstate.ScheduleOf(Production, function);
            state.Should().Be("DISABLED");
            BuiltEstate.ScheduleOf(Source, function).Should().Match<(string, string, string)>(source => source.Item2 == expression && source.Item3 == "DISABLED");
        }
    }

    [Fact]
    public void Each_production_function_was_tried_once_since_it_was_deployed()
    {
        foreach (var function in BuiltEstate.Functions)
        {
            var start = BuiltEstate.Starts(Production, function).Should().ContainSingle().Subject;
            start.Should().BeAfter(Production.Functions[function].LastModified).And.BeCloseTo(estate.Before.Now.AddHours(-2), TimeSpan.FromMinutes(10));
            BuiltEstate.Log(Production, function).Should().Contain(logged => logged.Message.StartsWith("REPORT RequestId: ", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_source_ran_hourly_for_two_weeks_until_it_was_stopped()
    {
        foreach (var function in BuiltEstate.Functions)
        {
            var starts = BuiltEstate.Starts(Source, function);
            starts.Count.Should().BeInRange(333, 337);
            starts[^1].Should().BeBefore(estate.Before.SourceStoppedAt).And.BeAfter(estate.Before.SourceStoppedAt.AddMinutes(-62));
            starts.Zip(starts.Skip(1), (first, second) => second - first).Should().OnlyContain(gap => gap > TimeSpan.FromMinutes(58) && gap < TimeSpan.FromMinutes(62));
        }
    }

    private static SortedDictionary<string, string> Current(Account account) => new(
        account.Secrets.Values.Where(secret => secret.Name.StartsWith("tenant/", StringComparison.Ordinal) && secret.Name.EndsWith("/prod", StringComparison.Ordinal)).ToDictionary(
            secret => secret.Name,
            secret => secret.Versions.Single(version => version.Stages.Contains("AWSCURRENT")) is var version && version.Binary is { } bytes ? Convert.ToHexString(bytes) : version.Text!),
        StringComparer.Ordinal);
}
