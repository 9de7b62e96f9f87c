using System.Globalization;
using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.GuardDuty;

/// <summary>Whether a detector is on, and which protections are.</summary>
/// <remarks>https://docs.aws.amazon.com/guardduty/latest/APIReference/API_GetDetector.html</remarks>
internal sealed class GetDetector : IOperation
{
    private static readonly string[] Features =
        ["CLOUD_TRAIL", "DNS_LOGS", "FLOW_LOGS", "S3_DATA_EVENTS", "EKS_AUDIT_LOGS", "EBS_MALWARE_PROTECTION", "RDS_LOGIN_EVENTS", "LAMBDA_NETWORK_LOGS", "RUNTIME_MONITORING"];

    /// <inheritdoc />
    public string Name => nameof(GetDetector);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        var id = input.Required("DetectorId", "BadRequestException");
        call.Demand("guardduty:GetDetector", $"arn:aws:guardduty:{call.Region}:{call.Account.Id}:detector/{id}");
        var detector = call.Watched.Detector is { } found && found.Id == id
            ? found
            : throw new AwsError("BadRequestException", "The request is rejected because the input detectorId is not owned by the current account.");
        var created = detector.Created.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        return new JsonObject
        {
            ["createdAt"] = created,
            ["updatedAt"] = created,
            ["findingPublishingFrequency"] = "SIX_HOURS",
            ["serviceRole"] = $"arn:aws:iam::{call.Account.Id}:role/aws-service-role/guardduty.amazonaws.com/AWSServiceRoleForAmazonGuardDuty",
            ["status"] = Status(detector.Enabled),
            ["tags"] = new JsonObject(),
            ["features"] = new JsonArray([.. Features.Select(name => new JsonObject { ["name"] = name, ["status"] = Status(detector.Features.Contains(name)), ["updatedAt"] = JsonValue.Create(detector.Created) })]),
        };
    }

    private static string Status(bool on) => on ? "ENABLED" : "DISABLED";
}
