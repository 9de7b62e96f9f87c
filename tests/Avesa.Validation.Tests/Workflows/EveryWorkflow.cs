using System.Text.RegularExpressions;

namespace Avesa.Validation.Tests.Workflows;

public sealed partial class EveryWorkflow
{
    public static TheoryData<string> Names => [.. Workflow.Names()];

    [Fact]
    public void Is_one_that_the_documentation_names() =>
        Workflow.Names().Should().Equal("ci.yml", "cutover.yml", "deploy-production.yml", "deploy.yml", "nightly.yml", "validate.yml");

    [Theory]
    [MemberData(nameof(Names))]
    public void Pins_its_actions_by_commit_and_says_the_version(string name)
    {
        var uses = UsesLine().Matches(Workflow.Named(name).Text).Select(match => match.Groups[1].Value).ToList();

        uses.Should().NotBeEmpty();
        uses.Where(line => !line.StartsWith("./.github/workflows/", StringComparison.Ordinal))
            .Where(line => !PinnedAction().IsMatch(line)).Should().BeEmpty();
    }

    [Fact]
    public void Pins_an_action_at_the_same_commit_as_every_other()
    {
        var pins = Workflow.Names().SelectMany(name => UsesLine().Matches(Workflow.Named(name).Text)).Select(match => match.Groups[1].Value)
            .Where(line => line.Contains('@', StringComparison.Ordinal)).Distinct().ToLookup(line => line[..line.IndexOf('@', StringComparison.Ordinal)]);

        pins.Should().HaveCountGreaterThan(5).And.OnlyContain(action => action.Count() == 1);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Grants_no_more_than_its_jobs_need(string name)
    {
        var workflow = Workflow.Named(name);

        workflow.Text.Should().Contain("\npermissions:");
        workflow.Permissions.Should().Match(granted => granted.All(permission => permission.Key == "contents" && permission.Value == "read"));
        workflow.Jobs.Values.SelectMany(job => job.Permissions ?? new Dictionary<string, string>())
            .Where(permission => permission.Value != "read").Select(permission => $"{permission.Key}: {permission.Value}")
            .Should().BeSubsetOf(["id-token: write", "attestations: write"]);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Lets_no_expression_into_a_script(string name) =>
        Workflow.Named(name).Jobs.Values.SelectMany(job => job.Steps).Where(step => step.Run?.Contains("${{", StringComparison.Ordinal) == true).Select(step => step.Run)
            .Should().BeEmpty("a value of an expression would be run as code");

    [Theory]
    [MemberData(nameof(Names))]
    public void Ends_by_itself(string name) =>
        Workflow.Named(name).Jobs.Values.Where(job => job.Uses is null && job.Timeout is null).Select(job => job.Id).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Names))]
    public void Leaves_no_token_behind_a_checkout(string name) =>
        Workflow.Named(name).Jobs.Values.SelectMany(job => job.Steps).Where(step => step.Uses?.StartsWith("actions/checkout@", StringComparison.Ordinal) == true)
            .Where(step => step.With.GetValueOrDefault("persist-credentials") != "false").Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Names))]
    public void Stores_no_keys(string name) =>
        Workflow.Named(name).Text.Should().NotContain("secrets.").And.NotContain("aws-access-key-id").And.NotContain("secrets: inherit");

    [GeneratedRegex(@"^ +(?:- )?uses: (.+)$", RegexOptions.Multiline)]
    private static partial Regex UsesLine();

    [GeneratedRegex(@"^[\w.-]+/[\w./-]+@[0-9a-f]{40} # v[0-9]+\.[0-9]+\.[0-9]+$")]
    private static partial Regex PinnedAction();
}
