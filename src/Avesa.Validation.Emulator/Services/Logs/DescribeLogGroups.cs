using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.Logs;

/// <summary>Lists log groups by name, 50 a page at most; a prefix or a substring narrows them.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DescribeLogGroups.html</remarks>
internal sealed class DescribeLogGroups : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(DescribeLogGroups);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        call.Demand("logs:DescribeLogGroups", call.Account.ArnOf("logs", "log-group::log-stream:"));
        if (input.Flag("includeLinkedAccounts") || input.Texts("logGroupIdentifiers").Count > 0)
        {
            throw NotImplementedHere.Part(call.Service, Name, "includeLinkedAccounts and logGroupIdentifiers");
        }

        var (prefix, pattern) = (input.Text("logGroupNamePrefix"), input.Text("logGroupNamePattern"));
        if (prefix is not null && pattern is not null)
        {
            throw LogsError.InvalidParameter("LogGroup name prefix and LogGroup name pattern are mutually exclusive parameters.");
        }

        var logGroupClass = input.OneOf("logGroupClass", ["STANDARD", "INFREQUENT_ACCESS", "DELIVERY"], LogsError.InvalidParameterCode);
        var page = Page.Of(
            call,
            call.Account.LogGroups.Values.Where(group =>
                group.Name.StartsWith(prefix ?? "", StringComparison.Ordinal)
                && group.Name.Contains(pattern ?? "", StringComparison.Ordinal)
                && (logGroupClass is null || group.Class == logGroupClass)),
            group => group.Name,
            input.Number("limit", 1, 50, LogsError.InvalidParameterCode) ?? 50,
            input.Text("nextToken"),
            $"{prefix}\n{pattern}\n{logGroupClass}",
            LogsError.InvalidToken);
        var output = new JsonObject { ["logGroups"] = new JsonArray([.. page.Items.Select(Shape)]) };
        if (page.Next is { } next)
        {
            output["nextToken"] = next;
        }

        return output;
    }

    private static JsonObject Shape(LogGroup group)
    {
        var shape = new JsonObject
        {
            ["logGroupName"] = group.Name,
            ["creationTime"] = group.Created.ToUnixTimeMilliseconds(),
            ["metricFilterCount"] = 0,
            ["arn"] = $"{group.Arn}:*",
            ["storedBytes"] = group.StoredBytes,
            ["logGroupClass"] = group.Class,
            ["logGroupArn"] = group.Arn,
        };
        if (group.RetentionInDays is { } days)
        {
            shape["retentionInDays"] = days;
        }

        if (group.KmsKeyId is { } key)
        {
            shape["kmsKeyId"] = key;
        }

        return shape;
    }
}
