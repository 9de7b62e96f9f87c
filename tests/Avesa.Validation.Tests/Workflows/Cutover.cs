namespace Avesa.Validation.Tests.Workflows;

public sealed class Cutover
{
    private static readonly Workflow Described = Workflow.Named("cutover.yml");

    [Theory]
    [InlineData("pre-cutover", "deploy")]
    [InlineData("approval", "pre-cutover")]
    [InlineData("operator", "approval")]
    [InlineData("cutover", "operator")]
    [InlineData("monitoring", "cutover")]
    [InlineData("post-cutover", "monitoring")]
    public void Takes_its_steps_in_order(string step, string after) => Described.Jobs[step].Needs.Should().Contain(after);

    [Fact]
    public void Deploys_with_schedules_off_first_and_on_only_after_the_approval()
    {
        var deployments = Described.Jobs.Values.Where(job => job.Uses == "./.github/workflows/deploy.yml").ToList();

        deployments.Select(job => (job.Id, job.With["schedules"])).Should().Equal(("deploy", "disabled"), ("cutover", "enabled"));
        Ancestors("cutover").Should().Contain(["deploy", "pre-cutover", "approval", "operator"]);
        Described.Jobs["approval"].Environment.Should().Be("production-cutover");
    }

    [Fact]
    public void Asks_for_approval_only_of_a_go() => Described.Jobs["approval"].If.Should().Be("needs.pre-cutover.outputs.decision == 'GO'");

    [Theory]
    [InlineData("pre-cutover")]
    [InlineData("post-cutover")]
    public void Judges_what_was_deployed_with_all_parts_of_the_phase(string gate)
    {
        var (whole, part) = (Described.Jobs[gate], Described.Jobs[$"{gate}-secrets"]);

        new[] { whole, part }.Should().OnlyContain(job => job.Uses == "./.github/workflows/validate.yml" && job.With["phase"] == gate && job.With.ContainsKey("commit"));
        whole.With.Should().NotContainKey("part", "a part decides nothing");
        (whole.With["filter"], part.With["filter"]).Should().Be(("Category!=secret-values", "Category=secret-values"));
    }

    [Fact]
    public void Tells_the_gate_after_it_when_it_was() =>
        Described.Jobs["post-cutover"].With["cutover-at"].Should().Be("${{ needs.cutover.outputs.started-at }}");

    [Fact]
    public void Shares_its_concurrency_group_with_the_deployments() =>
        new[] { Described, Workflow.Named("deploy-production.yml") }
            .Should().OnlyContain(workflow => workflow.Text.Contains("\nconcurrency:\n  group: production\n  cancel-in-progress: false\n", StringComparison.Ordinal));

    private static IEnumerable<string> Ancestors(string job) => Described.Jobs[job].Needs.SelectMany(need => Ancestors(need).Append(need));
}
