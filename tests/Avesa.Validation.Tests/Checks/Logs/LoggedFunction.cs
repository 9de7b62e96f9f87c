using System.Globalization;
using Avesa.Validation.Tests.Inventory;
using Microsoft.Extensions.Time.Testing;
using Emulated = Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Tests.Checks.Logs;

/// <summary>
/// One function of one emulated account with its log, empty to begin with, on the morning of the cutover: the source was stopped at 2:00, the
/// cutover was at 2:45, and now it is 5:00.
/// </summary>
internal sealed class LoggedFunction
{
    public const string Name = "avesa-connectwise-ingestion-prod";
    public const string LogGroup = $"/aws/lambda/{Name}";

    private readonly Emulated.Account account;
    private readonly Emulated.LogGroup group;
    private int runs;

    public LoggedFunction(EmulatedMigration migration, Emulated.Account account, string logGroup = LogGroup)
    {
        this.account = account;
        migration.Clock = new FakeTimeProvider(Now);
        migration.SourceStoppedAt = SourceStopped;
        migration.CutoverAt = Cutover;
        account.Functions.Clear();
        account.LogGroups.Clear();
        account.Metrics.Clear();
        Function = account.Functions[Name] = new Emulated.Function
        {
            Name = Name,
            Arn = account.ArnOf("lambda", $"function:{Name}"),
            Role = $"arn:aws:iam::{account.Id}:role/pipeline",
            Timeout = 900,
            LastModified = Updated,
            Logging = logGroup == LogGroup ? null : new Emulated.FunctionLogging(logGroup),
        };
        group = AddGroup(logGroup);
    }

    public static DateTimeOffset Now { get; } = new(2026, 11, 23, 5, 0, 0, TimeSpan.Zero);

    public static DateTimeOffset SourceStopped { get; } = Now.AddHours(-3);

    public static DateTimeOffset Cutover { get; } = Now.AddMinutes(-135);

    public static DateTimeOffset Updated { get; } = Now.AddDays(-5);

    public Emulated.Function Function { get; }

    public Emulated.LogGroup Group => group;

    public Emulated.LogGroup AddGroup(string name) =>
        account.LogGroups[name] = new Emulated.LogGroup { Name = name, Arn = account.ArnOf("logs", $"log-group:{name}"), RetentionInDays = 30, Created = Updated };

    /// <summary>A run of one second in an execution environment of its own.</summary>
    /// <returns>Its request id.</returns>
    public string Run(DateTimeOffset at, params string[] said) => RunAs($"{NextStream(at)}", at, "", [.. said.Select(text => ("INFO", text))]);

    /// <summary>A run that logs at the given levels and whose report ends as given.</summary>
    public string RunEnding(DateTimeOffset at, string reportEnding, params (string Level, string Text)[] said) => RunAs(NextStream(at), at, reportEnding, said);

    /// <summary>A run in a stream of the given name.</summary>
    public string RunAs(string stream, DateTimeOffset at, string reportEnding, params (string Level, string Text)[] said)
    {
        var request = $"00000000-0000-4000-8000-{++runs:D12}";
        Write(
            stream,
            [
                (at, LogText.Start(request)),
                .. said.Select(line => (at.AddMilliseconds(5), $"[{line.Level}]\t{LogText.Iso(at)}\t{request}\t{line.Text}\n")),
                (at.AddSeconds(1), LogText.End(request)),
                (at.AddSeconds(1), LogText.Report(request, reportEnding)),
            ]);
        return request;
    }

    /// <summary>Lines outside of any run.</summary>
    public void Write(DateTimeOffset at, params string[] lines) => Write(NextStream(at), [.. lines.Select(line => (at, line))]);

    /// <summary>Datapoints of one of the function's metrics.</summary>
    public void Measure(string metric, params (DateTimeOffset Time, double Value)[] points) => account.Metrics
        .GetOrAdd(Emulated.MetricKey.Of("AWS/Lambda", metric, ("FunctionName", Name)), _ => new Emulated.MetricSeries())
        .Add(points.Select(point => new Emulated.Datapoint(point.Time, point.Value)));

    private void Write(string stream, (DateTimeOffset Time, string Message)[] lines) =>
        group.Stream(stream, lines[0].Time).Append(lines.Select(line => new Emulated.LogEvent(line.Time, line.Message)));

    private string NextStream(DateTimeOffset at) => $"{at.UtcDateTime.ToString("yyyy/MM/dd", CultureInfo.InvariantCulture)}/[$LATEST]{++runs:x32}";
}
