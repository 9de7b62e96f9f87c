namespace Avesa.Validation.Checklists.Steps;

/// <summary>The workflow that deploys to production, as the run was told.</summary>
/// <param name="path">The whole path of its file.</param>
public sealed class WorkflowOfRun(string path)
{
    public string Path { get; } = path;
}
