using System.Runtime.CompilerServices;
using System.Text.Json;
using Amazon.CloudTrail;
using Amazon.CloudTrail.Model;
using Avesa.Validation.Accounts;

namespace Avesa.Validation.Inventory;

/// <summary>A call that CloudTrail recorded.</summary>
/// <param name="Id">The event's id.</param>
/// <param name="Name">The operation.</param>
/// <param name="Service">For example <c>dynamodb.amazonaws.com</c>.</param>
/// <param name="Time">When.</param>
/// <param name="Caller">Who, as CloudTrail names them.</param>
/// <param name="ErrorCode">Null when the call succeeded.</param>
/// <param name="Parameters">The texts among its request parameters, by their names.</param>
public sealed record TrailEventFacts(string Id, string Name, string Service, DateTimeOffset Time, string Caller, string? ErrorCode, IReadOnlyDictionary<string, string> Parameters);

/// <summary>Reads CloudTrail's event history: the management events of the last 90 days, whether or not the account has a trail.</summary>
/// <remarks>https://docs.aws.amazon.com/awscloudtrail/latest/userguide/view-cloudtrail-events.html</remarks>
public sealed class CloudTrailReader(IAmazonCloudTrail client, Memo facts)
{
    /// <summary>Every recorded call of an operation in this region, newest first.</summary>
    public Task<IReadOnlyList<TrailEventFacts>> Calls(string operation) => facts.All($"cloudtrail:LookupEvents/{operation}", token => LookUp(operation, token));

    private async IAsyncEnumerable<TrailEventFacts> LookUp(string operation, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = new LookupEventsRequest { LookupAttributes = [new LookupAttribute { AttributeKey = LookupAttributeKey.EventName, AttributeValue = operation }] };
        await foreach (var recorded in client.Paginators.LookupEvents(request).Events.WithCancellation(cancellationToken))
        {
            yield return Facts(recorded);
        }
    }

    private static TrailEventFacts Facts(Event recorded)
    {
        try
        {
            using var document = JsonDocument.Parse(recorded.CloudTrailEvent.Required("LookupEvents: CloudTrailEvent"));
            return new TrailEventFacts(
                recorded.EventId,
                recorded.EventName,
                recorded.EventSource,
                new DateTimeOffset(recorded.EventTime.Required("LookupEvents: EventTime").ToUniversalTime()),
                recorded.Username ?? "somebody",
                document.RootElement.TryGetProperty("errorCode", out var error) ? error.GetString() : null,
                document.RootElement.TryGetProperty("requestParameters", out var parameters) ? Texts(parameters) : new Dictionary<string, string>());
        }
        catch (JsonException)
        {
            throw new IncompleteAnswerException("LookupEvents: an event that can be read");
        }
    }

    private static Dictionary<string, string> Texts(JsonElement parameters) => parameters.ValueKind != JsonValueKind.Object
        ? []
        : parameters.EnumerateObject().Where(parameter => parameter.Value.ValueKind == JsonValueKind.String).ToDictionary(parameter => parameter.Name, parameter => parameter.Value.GetString()!);
}
