using Avesa.Validation.Gate.Files;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Pipelines;

/// <summary>Every job of the workflow that deploys does so from an environment of GitHub's, whose rules then apply and whose name the role trusts.</summary>
/// <param name="Path">The file of the workflow.</param>
/// <param name="Environment">Its name.</param>
public sealed record WorkflowDeploysFrom(string Path, string Environment) : ICheck
{
    /// <inheritdoc />
    public Task<Verdict> Run(Account account, CancellationToken cancellationToken) => Task.FromResult(Workflow.Judge(Path, workflow =>
    {
        var jobs = workflow.Deploying.ToList();
        return jobs.Count == 0
            ? new Unproven($"No job of {Path} runs cdk deploy: set AVESA_WORKFLOW to the workflow that deploys to production.")
            : Verdict.Judge(
                Proof.Read,
                [
                    .. jobs.Select(pair => (pair.Name, Found: Of(workflow, pair.Job))).Where(pair => pair.Found != Environment).Select(pair => new Finding(
                        $"{Path}: {pair.Name}", $"environment: {Environment}", pair.Found ?? "no environment", "Name the environment, and protect it in the repository's settings: required reviewers, and the main branch only.")),
                ],
                $"{string.Join(", ", jobs.Select(pair => pair.Name))} of {System.IO.Path.GetFileName(Path)} deploys from the environment {Environment}.",
                $"{System.IO.Path.GetFileName(Path)} does not deploy from {Environment}.");
    }));

    // A called workflow is told its environment, and passes it on to each of its jobs that deploy.
    private static string? Of(Workflow workflow, MapNode job) => workflow.CalledBy(job) is { } called
        ? called.Deploying.All(pair => Named(pair.Job)?.Replace(" ", "", StringComparison.Ordinal) == "${{inputs.environment}}") ? job.Of("with").Of("environment").Text() : null
        : Named(job);

    private static string? Named(MapNode job) => job.Of("environment").Text() ?? job.Of("environment").Of("name").Text();
}
