using System.Text;

namespace Avesa.Validation.Tests.Workflows;

/// <summary>
/// The scripts of a job's steps, run one after another as GitHub's runner runs them: with the files for outputs, variables and the summary, after a failure only those
/// that say <c>always()</c>. Actions are left out, and of expressions it knows those whose values it is given: another one fails the test.
/// </summary>
internal sealed class RunningJob(WorkflowJob job, IReadOnlyDictionary<string, string> expressions)
{
    public const string Sha = "0123456789abcdef0123456789abcdef01234567";
    public const string RunId = "4711";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("avesa-job-");
    private readonly StringBuilder console = new();
    private bool failed;

    /// <summary>What the steps printed.</summary>
    public string Console => console.ToString();

    /// <summary>The job's summary; empty when no step wrote one.</summary>
    public string Summary => Read("summary");

    /// <summary>The runner's folder for temporary files.</summary>
    public string Temporary => Directory.CreateDirectory(Path.Combine(folder.FullName, "temp")).FullName;

    /// <summary>A file among the reports of the run.</summary>
    public string Report(string name) => Path.Combine(Temporary, "validation", name);

    /// <summary>An output of the step that ran last under that name; null when there is none.</summary>
    public string? Output(string name) => Assignments("output").GetValueOrDefault(name);

    /// <summary>Runs the steps that are wanted.</summary>
    /// <param name="wanted">Says so by a step's name; a step without one is wanted.</param>
    /// <param name="beside">Variables beside those of the workflow, which win over them.</param>
    /// <returns>Whether none of them failed.</returns>
    public async Task<bool> Run(Predicate<string> wanted, IReadOnlyDictionary<string, string> beside)
    {
        var succeeded = true;
        foreach (var step in job.Steps.Where(step => step.Run is not null && (step.Name is null || wanted(step.Name)) && ToRun(step)))
        {
            var variables = new Dictionary<string, string>
            {
                ["CI"] = "true",
                ["GITHUB_ACTIONS"] = "true",
                ["GITHUB_ENV"] = At("env"),
                ["GITHUB_OUTPUT"] = At("output"),
                ["GITHUB_RUN_ATTEMPT"] = "1",
                ["GITHUB_RUN_ID"] = RunId,
                ["GITHUB_SHA"] = Sha,
                ["GITHUB_STEP_SUMMARY"] = At("summary"),
                ["GITHUB_WORKSPACE"] = Repository.Root,
                ["RUNNER_TEMP"] = Temporary,
            };
            foreach (var (name, value) in job.Env.Concat(step.Env).Select(pair => KeyValuePair.Create(pair.Key, Value(pair.Value))).Concat(Assignments("env")).Concat(beside))
            {
                variables[name] = value;
            }

            var ran = await Script.Bash(step.Run!, Repository.Root, variables);
            console.Append(ran.Output).Append(ran.Error);
            succeeded &= ran.ExitCode == 0;
            failed |= ran.ExitCode != 0;
        }

        return succeeded;
    }

    private bool ToRun(WorkflowStep step) => step.If switch
    {
        null => !failed,
        "always()" => true,
        "always() && inputs.part == ''" => expressions["inputs.part"].Length == 0,
        var condition => throw new NotSupportedException($"The condition '{condition}' is not known here."),
    };

    private string Value(string text) => text.StartsWith("${{", StringComparison.Ordinal) ? expressions[text[3..^2].Trim()] : text;

    private Dictionary<string, string> Assignments(string file) => Read(file).Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split('=', 2)).GroupBy(pair => pair[0], pair => pair[1]).ToDictionary(pairs => pairs.Key, pairs => pairs.Last());

    private string Read(string file) => File.Exists(At(file)) ? File.ReadAllText(At(file)) : "";

    private string At(string file) => Path.Combine(folder.FullName, file);
}
