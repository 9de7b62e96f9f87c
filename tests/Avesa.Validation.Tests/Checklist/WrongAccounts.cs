using Avesa.Validation.Emulator.Estate;

namespace Avesa.Validation.Tests.Checklist;

/// <summary>Live runs that do not reach the accounts they should: nothing is asked but who we are, every control is Unproven, and one paragraph says why.</summary>
[Collection(nameof(ChecklistRuns))]
public sealed class WrongAccounts(ChecklistProgram program)
{
    [Fact]
    public async Task Behind_the_profiles_end_the_run_before_any_other_call()
    {
        await using var estate = await LiveEstate.Start(
            EstateMoment.BeforeCutover(TimeProvider.System.GetUtcNow()),
            config: text => text.Replace("[profile avesa-source]", "[profile other]", StringComparison.Ordinal)
                .Replace("[profile avesa-production]", "[profile avesa-source]", StringComparison.Ordinal)
                .Replace("[profile other]", "[profile avesa-production]", StringComparison.Ordinal));

        using var run = await Run(estate.Variables);

        ShouldBeUnproven(run, "AVESA_SOURCE_ACCOUNT", "AVESA_PRODUCTION_ACCOUNT", "123456789012", "987654321098");
        estate.Calls.Should().OnlyContain(call => call.Service == "sts");
    }

    [Fact]
    public async Task That_no_profile_names_are_told_with_the_command_that_mends_it()
    {
        using var run = await Run(new Dictionary<string, string> { ["AWS_CONFIG_FILE"] = "/dev/null", ["AWS_SHARED_CREDENTIALS_FILE"] = "/dev/null" });

        ShouldBeUnproven(run, "There is no profile 'avesa-source' (AVESA_SOURCE_PROFILE)", "There is no profile 'avesa-production' (AVESA_PRODUCTION_PROFILE)", "`aws configure");
    }

    [Fact]
    public async Task At_an_endpoint_where_nobody_listens_are_told_as_unreachable()
    {
        var folder = Directory.CreateTempSubdirectory("avesa-live-");
        var credentials = Path.Combine(folder.FullName, "credentials");
        await File.WriteAllTextAsync(credentials, Profile("avesa-source") + Profile("avesa-production"), TestContext.Current.CancellationToken);

        using var run = await Run(new Dictionary<string, string> { ["AWS_CONFIG_FILE"] = "/dev/null", ["AWS_SHARED_CREDENTIALS_FILE"] = credentials });

        ShouldBeUnproven(run, "Nothing could be reached at http://127.0.0.1:9/", "AVESA_SOURCE_PROFILE", "AVESA_PRODUCTION_PROFILE");
        folder.Delete(recursive: true);
    }

    // Port 9 is "discard": reserved, and served by nobody.
    private static string Profile(string name) => $"[{name}]\naws_access_key_id = AKIAEXAMPLE\naws_secret_access_key = example\nregion = us-east-1\nendpoint_url = http://127.0.0.1:9\n\n";

    private static void ShouldBeUnproven(ChecklistRun run, params string[] sentences)
    {
        run.ExitCode.Should().Be(1);
        run.Verdicts.Should().NotBeEmpty().And.OnlyContain(control => control.Value == "Unproven" || control.Value == "skipped", run.Console);
        foreach (var sentence in sentences)
        {
            run.Console.Should().Contain(sentence);
        }

        run.Console.Should().Contain("NO-GO").And.NotContain("\nGO ");
        run.Console.Split("(AVESA_SOURCE_PROFILE)").Should().HaveCountLessThan(6, "a reason is told once of the controls and once of the decisions, and referred to after that");
    }

    private Task<ChecklistRun> Run(IReadOnlyDictionary<string, string> variables) => program.Test(variables, "--settings", ChecklistProgram.Settings("prod.runsettings"));
}
