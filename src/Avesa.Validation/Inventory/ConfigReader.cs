using System.Globalization;
using Amazon.ConfigService.Model;
using Avesa.Validation.Accounts;

namespace Avesa.Validation.Inventory;

/// <summary>Reads AWS Config: what it records, and what its rules have found.</summary>
public sealed class ConfigReader(AccountConnection connection, Memo facts)
{
    /// <summary>The recorder of a region; null when there is none.</summary>
    /// <remarks>https://docs.aws.amazon.com/config/latest/APIReference/API_RecordingGroup.html</remarks>
    public Task<RecorderFacts?> Recorder(string region) => facts.Once<RecorderFacts?>($"config:DescribeConfigurationRecorders/{region}", async token =>
    {
        var client = connection.In(region).Config;
        var statuses = client.DescribeConfigurationRecorderStatusAsync(new DescribeConfigurationRecorderStatusRequest(), token);
        var recorders = (await client.DescribeConfigurationRecordersAsync(new DescribeConfigurationRecordersRequest(), token)).ConfigurationRecorders ?? [];
        var known = (await statuses).ConfigurationRecordersStatus ?? [];
        if (recorders is not [var recorder, ..])
        {
            return null;
        }

        var group = recorder.RecordingGroup.Required("DescribeConfigurationRecorders: recordingGroup");
        var status = known.Find(status => status.Name == recorder.Name) ?? throw new IncompleteAnswerException($"DescribeConfigurationRecorderStatus: the status of {recorder.Name}");
        return new RecorderFacts(
            recorder.Name,
            LeftOut(group),
            Only(group),
            Frequency(recorder.RecordingMode),
            group.IncludeGlobalResourceTypes == true || (group.ResourceTypes ?? []).Contains("AWS::IAM::Role"),
            status.Recording.Required("DescribeConfigurationRecorderStatus: recording"),

            // The model has Failure, the service sends FAILURE.
            status.LastStatus?.Value.ToUpperInvariant() ?? "NOT_APPLICABLE",
            status.LastStatusChangeTime is { } changed ? new DateTimeOffset(changed.ToUniversalTime()) : null,
            status.LastErrorCode);
    });

    /// <summary>The rules of a region with what they have found.</summary>
    public Task<IReadOnlyList<ConfigRuleFacts>> Rules(string region) => facts.Once<IReadOnlyList<ConfigRuleFacts>>($"config:DescribeConfigRules/{region}", async token =>
    {
        var client = connection.In(region).Config;
        var compliance = client.Paginators.DescribeComplianceByConfigRule(new DescribeComplianceByConfigRuleRequest()).ComplianceByConfigRules.ToListAsync(token);
        var rules = await client.Paginators.DescribeConfigRules(new DescribeConfigRulesRequest()).ConfigRules.ToListAsync(token);
        var found = (await compliance).ToDictionary(rule => rule.ConfigRuleName, rule => rule.Compliance, StringComparer.Ordinal);
        return [.. rules.Select(rule => Facts(rule, found.GetValueOrDefault(rule.ConfigRuleName)))];
    });

    /// <summary>
    /// The ids of the resources of a type that AWS Config has discovered in a region, whoever made them; null where it discovers nothing, as it is not on.
    /// It takes some minutes to notice a new one.
    /// </summary>
    /// <remarks>https://docs.aws.amazon.com/config/latest/APIReference/API_ListDiscoveredResources.html</remarks>
    public Task<IReadOnlyList<string>?> Discovered(string region, string type) => facts.Once<IReadOnlyList<string>?>($"config:ListDiscoveredResources/{region}/{type}", async token =>
    {
        try
        {
            var found = connection.In(region).Config.Paginators.ListDiscoveredResources(new ListDiscoveredResourcesRequest { ResourceType = type }).ResourceIdentifiers;
            return await found.Select(resource => resource.ResourceId.Required("ListDiscoveredResources: resourceId")).ToListAsync(token);
        }
        catch (NoAvailableConfigurationRecorderException)
        {
            return null;
        }
    });

    private static ConfigRuleFacts Facts(ConfigRule rule, Compliance? compliance) => new(
        rule.ConfigRuleName,
        rule.ConfigRuleArn.Required("DescribeConfigRules: ConfigRuleArn"),
        rule.Source?.SourceIdentifier ?? rule.Source?.Owner?.Value ?? "",
        rule.ConfigRuleState.Required("DescribeConfigRules: ConfigRuleState").Value,
        compliance?.ComplianceType?.Value,
        Count(compliance?.ComplianceContributorCount));

    private static string Count(ComplianceContributorCount? count) => count?.CappedCount is not { } number ? "some"
        : count.CapExceeded == true ? $"more than {number.ToString(CultureInfo.InvariantCulture)}"
        : number.ToString(CultureInfo.InvariantCulture);

    private static List<string> LeftOut(RecordingGroup group) => (group.RecordingStrategy?.UseOnly?.Value, Only(group)) switch
    {
        ("EXCLUSION_BY_RESOURCE_TYPES", _) => group.ExclusionByResourceTypes?.ResourceTypes ?? [],
        (_, null) => [],
        (_, { } only) => [$"everything but {string.Join(", ", only)}"],
    };

    private static IReadOnlyList<string>? Only(RecordingGroup group) => group.RecordingStrategy?.UseOnly?.Value switch
    {
        "EXCLUSION_BY_RESOURCE_TYPES" or "ALL_SUPPORTED_RESOURCE_TYPES" => null,
        _ when group.AllSupported == true => null,
        _ => [.. (group.ResourceTypes ?? []).Order(StringComparer.Ordinal)],
    };

    // Continuously is the default, and what recorders did before they could choose.
    private static RecordingFrequencyFacts Frequency(RecordingMode? mode)
    {
        var usual = mode?.RecordingFrequency?.Value ?? "CONTINUOUS";
        var except = (mode?.RecordingModeOverrides ?? []).Where(other => other.RecordingFrequency?.Value != usual).SelectMany(other => other.ResourceTypes ?? []);
        return new RecordingFrequencyFacts(usual == "DAILY", [.. except]);
    }
}
