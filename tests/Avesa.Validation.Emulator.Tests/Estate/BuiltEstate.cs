using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Estate;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Tests.Estate;

/// <summary>The healthy estate at a fixed time, with what tests ask of it.</summary>
public sealed class BuiltEstate
{
    public BuiltEstate()
    {
    }

    private BuiltEstate(DateTimeOffset now) => Facts = EstateMoment.All(now).ToDictionary(facts => facts.Name);

    public static IReadOnlyList<string> Functions { get; } =
    [
        "avesa-connectwise-ingestion-prod",
        "avesa-canonical-transform-tickets-prod",
        "avesa-canonical-transform-time-entries-prod",
        "avesa-canonical-transform-companies-prod",
        "avesa-canonical-transform-contacts-prod",
    ];

    public static IReadOnlyList<string> Transforms { get; } = [.. Functions.Skip(1)];

    public IReadOnlyDictionary<string, EstateMoment> Facts { get; } =
        EstateMoment.All(new DateTimeOffset(2026, 11, 23, 4, 29, 7, TimeSpan.Zero)).ToDictionary(facts => facts.Name);

    public EmulatedCloud Cloud => field ??= HealthyEstate.Build(Facts.Values);

    public EstateMoment Before => Facts["before-cutover"];

    public EstateMoment After => Facts["after-cutover"];

    public static BuiltEstate At(DateTimeOffset now) => new(now);

    public Account Source(EstateMoment moment) => Cloud.Moments[moment.Name].Accounts["123456789012"];

    public Account Production(EstateMoment moment) => Cloud.Moments[moment.Name].Accounts["987654321098"];

    /// <summary>The log of a function: all events of all streams in the order of time.</summary>
    public static IReadOnlyList<LogEvent> Log(Account account, string function) =>
        [.. account.LogGroups[$"/aws/lambda/{function}"].Streams().SelectMany(stream => stream.Snapshot()).OrderBy(logged => logged.Timestamp)];

    /// <summary>When a function started, by its log.</summary>
    public static IReadOnlyList<DateTimeOffset> Starts(Account account, string function) =>
        [.. Log(account, function).Where(logged => logged.Message.StartsWith("START RequestId: ", StringComparison.Ordinal)).Select(logged => logged.Timestamp)];

    /// <summary>The observations of a metric with one dimension; empty when it was never published.</summary>
    public static IReadOnlyList<Datapoint> Metric(Account account, string metricNamespace, string name, string dimension, string value) =>
        account.Metrics.TryGetValue(MetricKey.Of(metricNamespace, name, (dimension, value)), out var series) ? series.Snapshot() : [];

    /// <summary>The items of a table as text, by their key, whatever order they are kept in.</summary>
    public static IReadOnlyDictionary<string, string> Items(Account account, string table) => Attributes(account, table).ToDictionary(
        item => $"{item["tenant_id"]!["S"]} {item["service_table"]?["S"]}",
        item => item.ToJsonString());

    /// <summary>The items of a table.</summary>
    public static IEnumerable<JsonObject> Attributes(Account account, string table) =>
        account.Tables[table].Items.After(ItemPlace.Before(0)).Select(stored => stored.Attributes());

    /// <summary>The name of the rule or schedule that targets a function, its expression and state.</summary>
    public static (string Name, string Expression, string State) ScheduleOf(Account account, string function)
    {
        var arn = account.Functions[function].Arn;
        return account.Rules.Values.Where(rule => rule.Targets.Any(target => target.Arn == arn)).Select(rule => (rule.Name, rule.ScheduleExpression!, rule.State))
            .Concat(account.Schedules.Values.Where(schedule => schedule.TargetArn == arn).Select(schedule => (schedule.Name, schedule.Expression, schedule.State)))
            .Single();
    }
}
