using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Tests.Estate;

/// <summary>Cron schedules keep to the clock on the wall, so what has run by now depends on the minute: the estate must be healthy in all of them.</summary>
public sealed class AnyMinuteOfTheHour
{
    public static TheoryData<int> Minutes { get; } = [0, 10, 15, 16, 21, 25, 30, 44];

    [Theory]
    [MemberData(nameof(Minutes))]
    public void Leaves_the_same_estate(int minute)
    {
        var estate = BuiltEstate.At(new DateTimeOffset(2026, 3, 29, 1, minute, 19, TimeSpan.Zero));
        var production = estate.Production(estate.After);
        var ingestions = BuiltEstate.Starts(production, BuiltEstate.Functions[0]).Where(start => start > estate.After.CutoverAt).ToList();

        ingestions.Should().HaveCount(3);
        foreach (var function in BuiltEstate.Transforms)
        {
            BuiltEstate.Starts(production, function).Should().Contain(start => start > ingestions[0].AddSeconds(75));
        }

        NothingIsFromTheFuture(estate.After.Now, production, estate.Source(estate.After));
        NothingIsFromTheFuture(estate.Before.Now, estate.Production(estate.Before), estate.Source(estate.Before));
    }

    [Fact]
    public void Is_the_same_estate_when_built_twice()
    {
        var now = new DateTimeOffset(2026, 3, 29, 1, 17, 19, TimeSpan.Zero);
        var (first, second) = (BuiltEstate.At(now), BuiltEstate.At(now));

        Signature(first.Production(first.After)).Should().Be(Signature(second.Production(second.After)));
        Signature(first.Source(first.Before)).Should().Be(Signature(second.Source(second.Before)));
    }

    private static void NothingIsFromTheFuture(DateTimeOffset now, params IEnumerable<Account> accounts)
    {
        foreach (var account in accounts)
        {
            account.LogGroups.Values.SelectMany(group => group.Streams()).Max(stream => stream.Span!.Value.Last).Should().BeOnOrBefore(now);
            account.Metrics.Values.SelectMany(series => series.Snapshot()).Max(point => point.Timestamp).Should().BeOnOrBefore(now);
            account.Buckets.Values.SelectMany(bucket => bucket.Objects.Sorted()).Max(stored => stored.LastModified).Should().BeOnOrBefore(now);
        }
    }

    private static string Signature(Account account) => string.Join(
        '\n',
        [
            .. account.Buckets.Values.SelectMany(bucket => bucket.Objects.Sorted()).Select(stored => $"{stored.Key} {stored.ETag} {stored.LastModified:O} {stored.VersionId}").Order(StringComparer.Ordinal),
            .. account.Secrets.Values.SelectMany(secret => secret.Versions.Select(version => $"{secret.Arn} {version.Id} {version.Text}")).Order(StringComparer.Ordinal),
            .. account.LogGroups.Values.SelectMany(group => group.Streams().Select(stream => $"{group.Name} {stream.Name} {stream.Span}")).Order(StringComparer.Ordinal),
            .. account.Metrics.Select(metric => $"{metric.Key} {metric.Value.Snapshot().Count}").Order(StringComparer.Ordinal),
            .. account.Tables.Values.SelectMany(table => BuiltEstate.Items(account, table.Name).Values.Prepend(table.Id)).Order(StringComparer.Ordinal),
        ]);
}
