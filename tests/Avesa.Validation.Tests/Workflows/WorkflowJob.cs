using YamlDotNet.RepresentationModel;

namespace Avesa.Validation.Tests.Workflows;

/// <summary>A job: steps of its own, or a call of a reusable workflow.</summary>
public sealed class WorkflowJob(string id, YamlMappingNode node)
{
    public string Id => id;

    public string? If => Workflow.Scalar(node, "if");

    public string? Uses => Workflow.Scalar(node, "uses");

    public string? Environment => Workflow.Scalar(node, "environment");

    public string? Timeout => Workflow.Scalar(node, "timeout-minutes");

    public IReadOnlyDictionary<string, string> With => Workflow.Strings(node, "with");

    public IReadOnlyDictionary<string, string> Env => Workflow.Strings(node, "env");

    /// <summary>Null when the job says nothing about them.</summary>
    public IReadOnlyDictionary<string, string>? Permissions => node.Children.ContainsKey("permissions") ? Workflow.Strings(node, "permissions") : null;

    public IReadOnlyList<string> Needs => node.Children.TryGetValue("needs", out var needs)
        ? needs is YamlSequenceNode several ? [.. several.Select(one => one.ToString())] : [needs.ToString()]
        : [];

    public IReadOnlyList<WorkflowStep> Steps => node.Children.TryGetValue("steps", out var steps)
        ? [.. ((YamlSequenceNode)steps).Select(step => new WorkflowStep((YamlMappingNode)step))]
        : [];

    public WorkflowStep Step(string name) => Steps.Single(step => step.Name == name);
}
