using YamlDotNet.RepresentationModel;

namespace Avesa.Validation.Tests.Workflows;

/// <summary>A step of a job: an action or a script.</summary>
public sealed class WorkflowStep(YamlMappingNode node)
{
    public string? Name => Workflow.Scalar(node, "name");

    public string? If => Workflow.Scalar(node, "if");

    public string? Uses => Workflow.Scalar(node, "uses");

    public string? Run => Workflow.Scalar(node, "run");

    public IReadOnlyDictionary<string, string> With => Workflow.Strings(node, "with");

    public IReadOnlyDictionary<string, string> Env => Workflow.Strings(node, "env");
}
