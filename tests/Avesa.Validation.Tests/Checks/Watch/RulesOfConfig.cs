using System.Globalization;
using Avesa.Validation.Checks.Watch;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Tests.Checks.Identities;

namespace Avesa.Validation.Tests.Checks.Watch;

public sealed class RulesOfConfig
{
    private const string Arn = "arn:aws:config:us-east-1:987654321098:config-rule/ours";

    private static readonly ConfigRuleHolds Check = new("us-east-1", "s3-bucket-versioning-enabled");

    [Fact]
    public async Task Are_broken_when_the_rule_is_not_there()
    {
        await using var migration = await With(null);
        (await migration.OfProduction(Check)).ShouldBeBroken(("AWS Config in us-east-1", "none"));
    }

    [Fact]
    public async Task Are_held_under_whatever_name_and_on_whatever_page()
    {
        await using var migration = await With(_ => { });
        for (var i = 0; i < 30; i++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"another-{i}");
            migration.Production.In("us-east-1").ConfigRules[name] = new ConfigRule { Name = name, Identifier = "OTHER", Compliance = "NON_COMPLIANT" };
        }

        (await migration.OfProduction(Check)).ShouldBeHeld("The rule ours of AWS Config finds everything compliant in us-east-1.");
    }

    [Theory]
    [InlineData(3, "3 that are not")]
    [InlineData(26, "more than 25 that are not")]
    public async Task Are_broken_when_something_does_not_comply(int count, string observed)
    {
        await using var migration = await With(rule => (rule.Compliance, rule.NonCompliant) = ("NON_COMPLIANT", count));
        (await migration.OfProduction(Check)).ShouldBeBroken((Arn, observed));
    }

    [Fact]
    public async Task Are_broken_when_the_rule_is_going_away()
    {
        await using var migration = await With(rule => rule.State = "DELETING_RESULTS");
        (await migration.OfProduction(Check)).ShouldBeBroken((Arn, "DELETING_RESULTS"));
    }

    [Theory]
    [InlineData("INSUFFICIENT_DATA")]
    [InlineData("NOT_APPLICABLE")]
    public async Task Are_unproven_when_nothing_was_judged(string compliance)
    {
        await using var migration = await With(rule => rule.Compliance = compliance);
        (await migration.OfProduction(Check)).ShouldBeUnproven($"has judged nothing in us-east-1 ({compliance})");
    }

    [Theory]
    [InlineData("config:DescribeConfigRules")]
    [InlineData("config:DescribeComplianceByConfigRule")]
    public async Task Are_unproven_without(string operation)
    {
        await using var migration = await With(_ => { });
        migration.Deny(migration.Production, operation);
        (await migration.OfProduction(Check)).ShouldBeUnproven(operation);
    }

    private static async Task<EmulatedMigration> With(Action<ConfigRule>? change)
    {
        var migration = await People.Nobody();
        var rule = new ConfigRule { Name = "ours", Identifier = change is null ? "OTHER" : "S3_BUCKET_VERSIONING_ENABLED" };
        change?.Invoke(rule);
        migration.Production.In("us-east-1").ConfigRules["ours"] = rule;
        return migration;
    }
}
