using Amazon.CloudWatchLogs;
using Amazon.Runtime;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Tests.Logs;

/// <summary>Clients for CloudWatch Logs, and groups to read.</summary>
internal static class LogsClient
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    public static AmazonCloudWatchLogsClient Logs(this TwoAccounts accounts, AWSCredentials key) => new(key, accounts.Config<AmazonCloudWatchLogsConfig>());

    public static LogGroup AddLogGroup(this Account account, string name)
    {
        var group = new LogGroup { Name = name, Arn = account.ArnOf("logs", $"log-group:{name}"), Created = Noon };
        account.LogGroups[name] = group;
        return group;
    }

    /// <summary>Appends one message a minute from a time on.</summary>
    public static LogStream Log(this LogGroup group, string stream, DateTimeOffset start, params IEnumerable<string> messages)
    {
        var into = group.Stream(stream, start);
        into.Append(messages.Select((message, number) => new LogEvent(start.AddMinutes(number), message)));
        return into;
    }
}
