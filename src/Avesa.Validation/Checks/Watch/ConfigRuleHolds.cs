using Avesa.Validation.Inventory;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Watch;

/// <summary>One of AWS's rules is set up in AWS Config in the region, and everything that it looked at complies.</summary>
/// <param name="Region">For example <c>us-east-1</c>.</param>
/// <param name="Rule">As AWS's list of managed rules calls it: <c>s3-bucket-versioning-enabled</c>. Whoever set it up may have given it another name.</param>
/// <remarks>https://docs.aws.amazon.com/config/latest/developerguide/managed-rules-by-aws-config.html</remarks>
public sealed record ConfigRuleHolds(string Region, string Rule) : ICheck
{
    /// <inheritdoc />
    public async Task<Verdict> Run(Account account, CancellationToken cancellationToken)
    {
        var identifier = Rule.ToUpperInvariant().Replace('-', '_');
        var rules = (await account.Config.Rules(Region)).Where(rule => rule.Identifier == identifier).ToList();
        return rules.Count > 0
            ? Verdict.Worst([.. rules.Select(Judge)], "")
            : new Broken(
                $"AWS Config has no rule {Rule} in {Region}.",
                Proof.Read,
                [new Finding($"AWS Config in {Region}", $"the rule {Rule}", "none", $"aws configservice put-config-rule with the source {identifier} in {Region}")]);
    }

    private Verdict Judge(ConfigRuleFacts rule) => (rule.State, rule.Compliance) switch
    {
        ("ACTIVE" or "EVALUATING", "COMPLIANT") => new Held($"The rule {rule.Name} of AWS Config finds everything compliant in {Region}.", Proof.Read),
        ("ACTIVE" or "EVALUATING", "NON_COMPLIANT") => Broken(rule, "compliant resources", $"{rule.NonCompliant} that are not", "Look up in AWS Config which ones they are, and correct them."),
        ("ACTIVE" or "EVALUATING", _) => new Unproven($"The rule {rule.Name} of AWS Config has judged nothing in {Region} ({rule.Compliance ?? "no answer"}): start its evaluation, or take it out of the table if there is nothing to judge."),
        var (state, _) => Broken(rule, "an active rule", state, $"Set the rule {Rule} up again."),
    };

    private Broken Broken(ConfigRuleFacts rule, string expected, string observed, string remedy) =>
        new($"The rule {rule.Name} of AWS Config does not hold in {Region}.", Proof.Read, [new Finding(rule.Arn, expected, observed, remedy)]);
}
