using Avesa.Validation.Settings;

namespace Avesa.Validation.Tests.Settings;

/// <summary>AVESA_VALIDATION_DECISION that names what the run writes itself, in a folder with the reports of this run and of another.</summary>
public sealed class DecisionOfTheRunItself : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("avesa-settings-").FullName;

    public DecisionOfTheRunItself()
    {
        foreach (var folder in (string[])["artifacts/validation", "night"])
        {
            Directory.CreateDirectory(At(folder));
            File.WriteAllText(At($"{folder}/decision.json"), "{}");
        }
    }

    [Theory]
    [InlineData("artifacts/validation/decision.json")]
    [InlineData("./artifacts//validation/../validation/decision.json")]
    [InlineData("Artifacts/validation/DECISION.json")]
    [InlineData("night/decision.json, artifacts/validation/decision.json")]
    public void Is_refused_however_it_is_written(string given) =>
        Read(given).Should().Throw<SettingsInvalidException>().WithMessage(
            $"AVESA_VALIDATION_DECISION has '{given.Split(", ")[^1]}', which is where this run writes its own decision (AVESA_OUTPUT is 'artifacts/validation'), "
            + "so what was there is gone: the decision of another run is expected. Validate again with an AVESA_OUTPUT of its own, and name what that leaves.");

    [Fact]
    public void Is_refused_as_a_whole_path() => Refused(At("artifacts/validation/decision.json"));

    [Fact]
    public void Is_refused_before_anything_is_there()
    {
        Directory.Delete(At("artifacts"), recursive: true);

        Refused("artifacts/validation/decision.json");
    }

    [Fact]
    public void Is_refused_through_a_link_to_the_file()
    {
        File.CreateSymbolicLink(At("last.json"), "artifacts/validation/decision.json");
        File.CreateSymbolicLink(At("latest.json"), At("last.json"));

        Refused("last.json");
        Refused("latest.json");
    }

    [Fact]
    public void Is_refused_through_a_link_to_a_folder_on_either_side()
    {
        Directory.CreateSymbolicLink(At("all"), At("artifacts"));

        Refused("all/validation/decision.json");
        Refused("artifacts/validation/decision.json", "all/validation");
        Refused("all/validation/decision.json", "all/validation");
    }

    [Fact]
    public void Is_refused_where_it_is_a_link_itself_which_the_run_replaces()
    {
        File.Delete(At("artifacts/validation/decision.json"));
        File.CreateSymbolicLink(At("artifacts/validation/decision.json"), At("night/decision.json"));

        Refused("artifacts/validation/decision.json");
    }

    [Fact]
    public void Is_said_with_all_else_that_is_wrong()
    {
        var variables = Given("artifacts/validation/decision.json");
        variables["AVESA_REGION"] = "Virginia";

        ((Action)(() => Read(variables))).Should().Throw<SettingsInvalidException>().Which.Problems.Should().HaveCount(2);
    }

    [Theory]
    [InlineData("night/decision.json")]
    [InlineData("artifacts/decision.json")]
    [InlineData("artifacts/validation/decision-1.json")]
    [InlineData("none/decision.json")]
    public void Is_not_taken_for_that_of_another_run(string given) => Read(given).Should().NotThrow();

    [Fact]
    public void Is_not_looked_for_in_a_circle_of_links()
    {
        File.CreateSymbolicLink(At("round.json"), At("about.json"));
        File.CreateSymbolicLink(At("about.json"), At("round.json"));

        Read("round.json").Should().NotThrow();
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    private void Refused(string given, string? output = null) =>
        Read(given, output).Should().Throw<SettingsInvalidException>().Which.Problems.Should().ContainSingle().Which.Should().StartWith($"AVESA_VALIDATION_DECISION has '{given}', which is where");

    private Action Read(string given, string? output = null) => () => Read(Given(given, output));

    private void Read(Dictionary<string, string?> variables) => ValidationSettings.Read(variables.GetValueOrDefault, variables.Keys, [], root);

    private static Dictionary<string, string?> Given(string given, string? output = null)
    {
        var variables = Variables.Live();
        variables["AVESA_VALIDATION_DECISION"] = given;
        variables["AVESA_OUTPUT"] = output;
        return variables;
    }

    private string At(string path) => Path.Combine(root, path);
}
