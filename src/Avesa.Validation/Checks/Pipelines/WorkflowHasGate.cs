using Avesa.Validation.Gate.Files;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Pipelines;

/// <summary>After every job of the workflow that deploys, a job validates a phase by this suite's own workflow, whatever happens.</summary>
/// <param name="Path">The file of the workflow.</param>
/// <param name="Phase">For example <c>post-deploy</c>.</param>
public sealed record WorkflowHasGate(string Path, string Phase) : ICheck
{
    private const string Validation = "/.github/workflows/validate.yml";

    /// <inheritdoc />
    public Task<Verdict> Run(Account account, CancellationToken cancellationToken) => Task.FromResult(Workflow.Judge(Path, workflow =>
    {
        var deploying = workflow.Deploying.Select(pair => pair.Name).ToList();
        var gates = workflow.Jobs.Where(pair => Validates(pair.Job)).ToList();
        var remedy = $"Add the three lines of the README's gate with phase: {Phase}, and let it need every job that deploys.";
        List<Finding> findings =
        [
            .. deploying.Count > 0 ? Array.Empty<Finding>() : [new Finding(Path, "a job that runs cdk deploy", "none", "Set AVESA_WORKFLOW to the workflow that deploys to production.")],
            .. deploying.Where(job => !gates.Any(gate => gate.Job.Of("needs").Texts().Contains(job))).Select(job => new Finding($"{Path}: {job}", $"a job that needs it and validates {Phase}", gates.Count == 0 ? "none" : "one that does not need it", remedy)),
            .. gates.Where(gate => gate.Job.Of("if") is not null || gate.Job.Of("continue-on-error").Text() == "true").Select(gate => new Finding($"{Path}: {gate.Name}", "a gate without a way around it", "an if, or continue-on-error", "Remove it: a gate that is skipped stops nothing.")),
        ];
        return Verdict.Judge(
            Proof.Read,
            findings,
            $"In {System.IO.Path.GetFileName(Path)} the job {string.Join(", ", gates.Select(gate => gate.Name))} validates {Phase} after {string.Join(", ", deploying)}.",
            $"Nothing stops {System.IO.Path.GetFileName(Path)} after a deployment that went wrong.");
    }));

    private bool Validates(MapNode job) =>
        job.Of("uses").Text() is { } uses && (uses == $".{Validation}" || uses.Contains($"{Validation}@", StringComparison.Ordinal)) && job.Of("with").Of("phase").Text() == Phase;
}
