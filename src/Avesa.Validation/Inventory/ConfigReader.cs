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

        var status = known.Find(status => status.Name == recorder.Name) ?? throw new IncompleteAnswerException($"DescribeConfigurationRecorderStatus: the status of {recorder.Name}");
        return new RecorderFacts(
            recorder.Name,
            LeftOut(recorder.RecordingGroup.Required("DescribeConfigurationRecorders: recordingGroup")),
            recorder.RecordingGroup.IncludeGlobalResourceTypes == true || (recorder.RecordingGroup.ResourceTypes ?? []).Contains("AWS::IAM::Role"),
            status.Recording.Required("DescribeConfigurationRecorderStatus: recording"),

            // The model has Failure, the service sends FAILURE.
            status.LastStatus?.Value.ToUpperInvariant() ?? "NOT_APPLICABLE",
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

    private static List<string> LeftOut(RecordingGroup group) => group.RecordingStrategy?.UseOnly?.Value switch
    {
        "EXCLUSION_BY_RESOURCE_TYPES" => group.ExclusionByResourceTypes?.ResourceTypes ?? [],
        "ALL_SUPPORTED_RESOURCE_TYPES" => [],
        _ when group.AllSupported == true => [],
        _ => [$"everything but {string.Join(", ", (group.ResourceTypes ?? []).Order(StringComparer.Ordinal))}"],
    };
}
