using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.Config;

/// <summary>What each rule of the region has found.</summary>
/// <remarks>https://docs.aws.amazon.com/config/latest/APIReference/API_DescribeComplianceByConfigRule.html</remarks>
internal sealed class DescribeComplianceByConfigRule : IOperation
{
    private static readonly string[] Types = ["COMPLIANT", "NON_COMPLIANT", "NOT_APPLICABLE", "INSUFFICIENT_DATA"];

    /// <inheritdoc />
    public string Name => nameof(DescribeComplianceByConfigRule);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        var types = input.Texts("ComplianceTypes");
        if (types.FirstOrDefault(type => !Types.Contains(type)) is { } unknown)
        {
            throw new AwsError("InvalidParameterValueException", $"The compliance type {unknown} is not valid.");
        }

        call.Demand("config:DescribeComplianceByConfigRule", $"arn:aws:config:{call.Region}:{call.Account.Id}:config-rule/*");
        return RulePages.Answer(
            call, input, "ComplianceByConfigRules", rule => types.Count == 0 || types.Contains(rule.Compliance), Shape, string.Join(',', types));
    }

    private static JsonObject Shape(ConfigRule rule)
    {
        var compliance = new JsonObject { ["ComplianceType"] = rule.Compliance };
        if (rule.Compliance == "NON_COMPLIANT")
        {
            compliance["ComplianceContributorCount"] = new JsonObject { ["CappedCount"] = Math.Min(rule.NonCompliant, 25), ["CapExceeded"] = rule.NonCompliant > 25 };
        }

        return new JsonObject { ["ConfigRuleName"] = rule.Name, ["Compliance"] = compliance };
    }
}
