using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.Sns;

/// <summary>Finds the topic of a request, and SNS's errors.</summary>
internal static class SnsTopics
{
    /// <summary>The topic that the request names, if the caller may do this with it.</summary>
    /// <exception cref="AwsError">InvalidParameter, AuthorizationError or NotFound.</exception>
    public static Topic Topic(this Call call, JsonObject input, string action)
    {
        var arn = input.Text("TopicArn") ?? throw Invalid("TopicArn");
        if (!Arn.TryParse(arn, out var parsed) || parsed.Service != "sns" || parsed.Resource.Contains(':', StringComparison.Ordinal))
        {
            throw Invalid("TopicArn");
        }

        var owner = call.Moment.AccountOf(arn);
        var named = owner?.Topics.GetValueOrDefault(parsed.Resource);
        var topic = named?.Arn == arn ? named : null;
        call.Demand(action, arn, owner, topic?.Policy, new Dictionary<string, IReadOnlyList<string>> { ["aws:SourceOwner"] = [call.Account.Id] });
        return topic ?? throw new AwsError("NotFound", "Topic does not exist", StatusCodes.Status404NotFound);
    }

    /// <summary>A parameter that is missing or wrong.</summary>
    public static AwsError Invalid(string parameter) => new("InvalidParameter", $"Invalid parameter: {parameter}");
}
