using System.Text.Json.Nodes;

namespace Avesa.Validation.Emulator.Model;

/// <summary>A CloudTrail trail.</summary>
public sealed class Trail
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The ARN, in the home region and in the account that owns it.</summary>
    public required string Arn { get; init; }

    /// <summary>Where it was made.</summary>
    public required string HomeRegion { get; init; }

    /// <summary>The bucket that the log files are delivered to.</summary>
    public required string Bucket { get; init; }

    /// <summary>Whether it takes the events of all regions.</summary>
    public bool MultiRegion { get; set; }

    /// <summary>Whether it takes those of services without a region, such as IAM.</summary>
    public bool GlobalEvents { get; set; } = true;

    /// <summary>Whether digests let somebody prove that log files were not changed.</summary>
    public bool ValidatesLogFiles { get; set; }

    /// <summary>Whether it is switched on.</summary>
    public bool Logging { get; set; } = true;

    /// <summary>When it was switched on last; null when never.</summary>
    public DateTimeOffset? Started { get; set; }

    /// <summary>When it was switched off last; null when never.</summary>
    public DateTimeOffset? Stopped { get; set; }

    /// <summary>The last log file; null when there was none.</summary>
    public DateTimeOffset? Delivered { get; set; }

    /// <summary>The last digest; null when there was none.</summary>
    public DateTimeOffset? DigestDelivered { get; set; }

    /// <summary>Why the last delivery failed, S3's code; null when it did not.</summary>
    public string? DeliveryError { get; set; }

    /// <summary>The basic event selectors, in AWS's shape; null where there are advanced ones.</summary>
    public JsonArray? EventSelectors { get; set; } =
        [new JsonObject { ["ReadWriteType"] = "All", ["IncludeManagementEvents"] = true, ["DataResources"] = new JsonArray(), ["ExcludeManagementEventSources"] = new JsonArray() }];

    /// <summary>The advanced event selectors, in AWS's shape; null where there are basic ones.</summary>
    public JsonArray? AdvancedEventSelectors { get; set; }
}
