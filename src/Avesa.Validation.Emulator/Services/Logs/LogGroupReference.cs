using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.Logs;

/// <summary>The log group that an input names, by <c>logGroupName</c> or by <c>logGroupIdentifier</c> (a name, or an ARN without <c>:*</c>).</summary>
internal sealed record LogGroupReference(Account Owner, string Name)
{
    /// <summary>Reads the reference.</summary>
    /// <exception cref="AwsError">InvalidParameterException: none or both are given.</exception>
    public static LogGroupReference Of(Call call, JsonObject input)
    {
        var (name, identifier) = (input.Text("logGroupName"), input.Text("logGroupIdentifier"));
        if (name is not null && identifier is not null)
        {
            throw LogsError.InvalidParameter("LogGroup name and LogGroup ARN are mutually exclusive parameters.");
        }

        if (identifier is null || !Arn.TryParse(identifier, out var arn))
        {
            return new LogGroupReference(call.Account, identifier ?? input.Required("logGroupName", LogsError.InvalidParameterCode));
        }

        // The ARN must not end in :*, as the one in DescribeLogGroups' member arn does.
        return arn.Resource.StartsWith("log-group:", StringComparison.Ordinal) && !arn.Resource.EndsWith(":*", StringComparison.Ordinal)
            ? new LogGroupReference(call.Moment.AccountOf(identifier) ?? throw LogsError.NoGroup(), arn.Resource["log-group:".Length..])
            : throw Inputs.Violation(LogsError.InvalidParameterCode, $"'{identifier}'", "logGroupIdentifier", "Member must be the name or ARN of a log group");
    }

    /// <summary>Demands permission, then finds the group.</summary>
    /// <param name="call">The call.</param>
    /// <param name="action">For example <c>logs:FilterLogEvents</c>.</param>
    /// <param name="stream">The stream that is touched; empty where the action is on the group.</param>
    /// <exception cref="AwsError">AccessDeniedException, or ResourceNotFoundException.</exception>
    public LogGroup Demand(Call call, string action, string stream = "")
    {
        call.Demand(action, Owner.ArnOf("logs", $"log-group:{Name}:log-stream:{stream}"), Owner);
        return Owner.LogGroups.GetValueOrDefault(Name) ?? throw LogsError.NoGroup();
    }
}
