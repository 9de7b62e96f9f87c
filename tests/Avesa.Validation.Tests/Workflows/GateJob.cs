namespace Avesa.Validation.Tests.Workflows;

public sealed class GateJob
{
    private static readonly Workflow Described = Workflow.Named("validate.yml");
    private static readonly WorkflowJob Gate = Described.Jobs["gate"];

    [Theory]
    [InlineData("Gate")]
    [InlineData("Keep the page, the decision and the evidence")]
    public void Decides_and_keeps_its_files_whatever_failed_before(string step) => Gate.Step(step).If.Should().StartWith("always()");

    [Fact]
    public void Reads_the_accounts_through_the_profiles_of_the_settings_file()
    {
        var settings = File.ReadAllText(Repository.At("runsettings", "prod.runsettings"));
        var profiles = Gate.Steps.Where(step => step.Uses?.StartsWith("aws-actions/configure-aws-credentials@", StringComparison.Ordinal) == true).ToList();

        profiles.Select(step => step.With["aws-profile"]).Should().Equal("avesa-source", "avesa-production")
            .And.OnlyContain(profile => settings.Contains($">{profile}<", StringComparison.Ordinal));
        profiles.Should().OnlyContain(step => step.With.ContainsKey("allowed-account-ids") && step.With["role-to-assume"].StartsWith("${{ vars.", StringComparison.Ordinal));
    }

    [Fact]
    public void Cannot_sign_and_what_signs_cannot_read_the_accounts()
    {
        Gate.Permissions.Should().BeEquivalentTo(new Dictionary<string, string> { ["contents"] = "read", ["id-token"] = "write" });
        Described.Jobs["attest"].Permissions.Should().Contain("attestations", "write");
        Described.Jobs["attest"].Environment.Should().BeNull("the roles trust the name of an environment");
    }

    [Fact]
    public void Takes_no_word_of_its_caller_for_the_world() =>
        (Gate.Env["WORLD"], Described.Text.Contains("inputs.world", StringComparison.OrdinalIgnoreCase)).Should().Be(("live", false));

    [Theory]
    [InlineData("deploy-production.yml", "gate")]
    [InlineData("cutover.yml", "pre-cutover")]
    [InlineData("cutover.yml", "post-cutover")]
    public void Is_given_all_permissions_of_its_jobs_by_every_caller(string caller, string job)
    {
        var needed = Described.Jobs.Values.SelectMany(inner => inner.Permissions!).Select(permission => permission.Key).Distinct();

        Workflow.Named(caller).Jobs[job].Permissions!.Keys.Should().BeEquivalentTo(needed);
    }
}
