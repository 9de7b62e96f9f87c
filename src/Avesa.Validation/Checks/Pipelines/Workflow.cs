using Avesa.Validation.Gate.Files;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Pipelines;

/// <summary>
/// A workflow of GitHub's and the local ones that it calls, as they stand in their files. It is read, not run: what an expression becomes is not known.
/// </summary>
/// <param name="Path">The file.</param>
/// <param name="Root">Its content.</param>
/// <param name="Called">The called ones by what the job's <c>uses</c> says.</param>
/// <remarks>https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax</remarks>
internal sealed record Workflow(string Path, MapNode Root, IReadOnlyDictionary<string, Workflow> Called)
{
    private const string Local = "./.github/workflows/";

    /// <summary>The jobs by their names.</summary>
    public IEnumerable<(string Name, MapNode Job)> Jobs => (Root.Of("jobs") as MapNode)?.Entries.Where(entry => entry.Value is MapNode).Select(entry => (entry.Key, (MapNode)entry.Value)) ?? [];

    /// <summary>This file and those that it calls.</summary>
    public IEnumerable<Workflow> Files => [this, .. Called.Values.SelectMany(called => called.Files)];

    /// <summary>The jobs that deploy, by a step of their own or by one of the workflow that they call.</summary>
    public IEnumerable<(string Name, MapNode Job)> Deploying => Jobs.Where(pair => Deploys(pair.Job));

    /// <summary>The workflow that a job calls, where it is a local one; else null.</summary>
    public Workflow? CalledBy(MapNode job) => job.Of("uses").Text() is { } uses ? Called.GetValueOrDefault(uses) : null;

    /// <summary>Judges the workflow of a file, or says why it cannot be read.</summary>
    public static Verdict Judge(string path, Func<Workflow, Verdict> judge)
    {
        var problems = new FileProblems(path);
        return Read(path, problems) is { } workflow && !problems.Sentences.Any()
            ? judge(workflow)
            : new Unproven($"The workflow is not known: {string.Join(' ', problems.Sentences.DefaultIfEmpty($"{path} has no jobs."))} Set AVESA_WORKFLOW to the file of the workflow that deploys to production.");
    }

    private static Workflow? Read(string path, FileProblems problems)
    {
        if (YamlFile.Whole(path, problems) is not MapNode root)
        {
            return null;
        }

        var calls = (root.Of("jobs") as MapNode)?.Entries.Select(entry => (entry.Value as MapNode)?.Of("uses").Text()).OfType<string>().Where(uses => uses.StartsWith(Local, StringComparison.Ordinal)).Distinct() ?? [];
        Dictionary<string, Workflow> called = new(StringComparer.Ordinal);
        foreach (var uses in calls)
        {
            var file = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(path)!, uses[Local.Length..]);
            if (file != path && Read(file, problems) is { } read)
            {
                called[uses] = read;
            }
        }

        return new Workflow(path, root, called);
    }

    private bool Deploys(MapNode job) => Steps(job).Any(step => step.Of("run").Text()?.Contains("cdk deploy", StringComparison.Ordinal) == true)
        || (CalledBy(job) is { } called && called.Deploying.Any());

    private static IEnumerable<MapNode> Steps(MapNode job) => (job.Of("steps") as ListNode)?.Items.OfType<MapNode>() ?? [];
}
