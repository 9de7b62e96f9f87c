using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Services.CloudTrail;

/// <summary>Whether a trail is switched on, and how its last deliveries went.</summary>
/// <remarks>https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_GetTrailStatus.html</remarks>
internal sealed class GetTrailStatus : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(GetTrailStatus);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        var trail = call.Trail("cloudtrail:GetTrailStatus", input, "Name");
        var status = new JsonObject { ["IsLogging"] = trail.Logging };
        Add(status, "LatestDeliveryTime", trail.Delivered);
        Add(status, "LatestDigestDeliveryTime", trail.DigestDelivered);
        Add(status, "StartLoggingTime", trail.Started);
        Add(status, "StopLoggingTime", trail.Stopped);
        if (trail.DeliveryError is { } error)
        {
            status["LatestDeliveryError"] = error;
        }

        return status;
    }

    private static void Add(JsonObject status, string member, DateTimeOffset? time)
    {
        if (time is { } known)
        {
            status[member] = JsonValue.Create(known);
        }
    }
}
