using Avesa.Validation.Checks;
using Avesa.Validation.Checks.Pipelines;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Tests.Checks.Pipelines;

/// <summary>The workflow that deploys to production, as its file says it. No account is asked.</summary>
public sealed class DeployingWorkflow : IDisposable
{
    private const string Good =
        """
        permissions: {}
        jobs:
          deploy:
            environment: production
            permissions: { id-token: write }
            steps:
              - run: cdk deploy --all
          gate:
            needs: [deploy]
            uses: avesa/validation/.github/workflows/validate.yml@0123
            with: { phase: post-deploy }
        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("avesa-workflow-");

    public static TheoryData<string> Checks { get; } = ["gate", "environment", "keys"];

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Checks))]
    public async Task Is_held_when_it_is_as_it_should(string check) => (await Judge(check, Good)).Should().BeOfType<Held>();

    [Theory]
    [MemberData(nameof(Checks))]
    public async Task Is_held_in_this_repository(string check) =>
        (await Of(check, Repository.At(".github", "workflows", "deploy-production.yml"))).Should().BeOfType<Held>();

    [Theory]
    [InlineData("needs: [deploy]", "needs: [other]", "one that does not need it")]
    [InlineData("phase: post-deploy", "phase: pre-cutover", "none")]
    [InlineData("validate.yml@0123", "lint.yml@0123", "none")]
    [InlineData("    needs: [deploy]", "    needs: [deploy]\n    if: github.actor != 'me'", "an if, or continue-on-error")]
    [InlineData("    needs: [deploy]", "    needs: [deploy]\n    continue-on-error: true", "an if, or continue-on-error")]
    public async Task Is_broken_when_there_is_a_way_around_the_gate(string text, string instead, string observed) =>
        (await Judge("gate", Changed(text, instead))).Should().BeOfType<Broken>().Which.Findings.Should().ContainSingle().Which.Observed.Should().Be(observed);

    [Theory]
    [InlineData("environment: production", "environment: staging", "staging")]
    [InlineData("    environment: production\n", "", "no environment")]
    public async Task Is_broken_when_it_deploys_from_elsewhere(string text, string instead, string observed) =>
        (await Judge("environment", Changed(text, instead))).Should().BeOfType<Broken>().Which.Findings.Should().ContainSingle().Which.Observed.Should().Be(observed);

    [Theory]
    [InlineData("      - run: cdk deploy --all", "      - with: { aws-access-key-id: x }\n      - run: cdk deploy --all", "aws-access-key-id")]
    [InlineData("      - run: cdk deploy --all", "      - run: cdk deploy --all\n        env: { K: \"${{ secrets.PROD_ACCESS_KEY_ID }}\" }", "K")]
    [InlineData("      - run: cdk deploy --all", "      - run: cdk deploy --all --profile AKIAIOSFODNN7EXAMPLE", "run")]
    [InlineData("    with: { phase: post-deploy }", "    with: { phase: post-deploy }\n    secrets: inherit", "secrets")]
    [InlineData("permissions: { id-token: write }", "permissions: { contents: read }", "none")]
    public async Task Is_broken_when_it_holds_a_key(string text, string instead, string observed) =>
        (await Judge("keys", Changed(text, instead))).Should().BeOfType<Broken>().Which.Findings.Should().ContainSingle().Which.Observed.Should().Be(observed);

    [Fact]
    public async Task Is_followed_into_the_local_workflows_that_it_calls()
    {
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "deploy.yml"), "jobs: { run: { environment: fixed, steps: [ { run: cdk deploy, env: { AWS_SECRET_ACCESS_KEY: x } } ] } }", TestContext.Current.CancellationToken);
        var calling = Good.Replace("    environment: production\n", "", StringComparison.Ordinal).Replace("    steps:\n      - run: cdk deploy --all", "    uses: ./.github/workflows/deploy.yml\n    with: { environment: production }", StringComparison.Ordinal);

        (await Judge("keys", calling)).Should().BeOfType<Broken>().Which.Findings.Should().ContainSingle().Which.Observed.Should().Be("AWS_SECRET_ACCESS_KEY");
        (await Judge("environment", calling)).Should().BeOfType<Broken>("it is told the environment, but does not heed it");
        (await Judge("gate", calling)).Should().BeOfType<Held>();
    }

    [Theory]
    [InlineData("gate")]
    [InlineData("keys")]
    public async Task Is_broken_when_nothing_deploys(string check) =>
        (await Judge(check, Changed("cdk deploy", "cdk diff"))).Should().BeOfType<Broken>().Which.Findings.Should().Contain(finding => finding.Expected == "a job that runs cdk deploy");

    [Theory]
    [InlineData("jobs: [", "this is not YAML")]
    [InlineData("", "has no jobs")]
    public async Task Is_unproven_when_it_cannot_be_understood(string text, string because) => (await Judge("gate", text)).ShouldBeUnproven(because);

    [Theory]
    [MemberData(nameof(Checks))]
    public async Task Is_unproven_when_it_is_not_there(string check) => (await Of(check, Path.Combine(folder.FullName, "nowhere.yml"))).ShouldBeUnproven("AVESA_WORKFLOW");

    private static string Changed(string text, string instead)
    {
        Good.Should().Contain(text);
        return Good.Replace(text, instead, StringComparison.Ordinal);
    }

    private async Task<Verdict> Judge(string check, string text)
    {
        var path = Path.Combine(folder.FullName, "deploy-production.yml");
        await File.WriteAllTextAsync(path, text);
        return await Of(check, path);
    }

    private static Task<Verdict> Of(string check, string path) => ((ICheck)(check switch
    {
        "gate" => new WorkflowHasGate(path, "post-deploy"),
        "environment" => new WorkflowDeploysFrom(path, "production"),
        _ => new WorkflowHoldsNoKeys(path),
    })).Run(null!, TestContext.Current.CancellationToken);
}
