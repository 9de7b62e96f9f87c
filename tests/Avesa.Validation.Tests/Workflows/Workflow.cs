using YamlDotNet.RepresentationModel;

namespace Avesa.Validation.Tests.Workflows;

/// <summary>One of the repository's workflows, as YAML.</summary>
public sealed class Workflow
{
    private readonly YamlMappingNode root;

    private Workflow(string path)
    {
        Path = path;
        Text = File.ReadAllText(path);
        var stream = new YamlStream();
        stream.Load(new StringReader(Text));
        root = (YamlMappingNode)stream.Documents.Single().RootNode;
    }

    public string Path { get; }

    public string Text { get; }

    /// <summary>The jobs by their ids, in the file's order.</summary>
    public IReadOnlyDictionary<string, WorkflowJob> Jobs =>
        Mapping(root, "jobs").ToDictionary(job => job.Key.ToString(), job => new WorkflowJob(job.Key.ToString(), (YamlMappingNode)job.Value));

    /// <summary>What the workflow itself grants to its token.</summary>
    public IReadOnlyDictionary<string, string> Permissions => Strings(root, "permissions");

    /// <summary>The file's name: <c>validate.yml</c>.</summary>
    public static Workflow Named(string name) => new(Repository.At(".github", "workflows", name));

    public static IReadOnlyList<string> Names() =>
        [.. Directory.GetFiles(Repository.At(".github", "workflows")).Select(path => System.IO.Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    internal static YamlMappingNode Mapping(YamlMappingNode parent, string name) =>
        parent.Children.TryGetValue(name, out var node) ? (YamlMappingNode)node : [];

    internal static IReadOnlyDictionary<string, string> Strings(YamlMappingNode parent, string name) =>
        Mapping(parent, name).ToDictionary(pair => pair.Key.ToString(), pair => pair.Value.ToString());

    internal static string? Scalar(YamlMappingNode parent, string name) =>
        parent.Children.TryGetValue(name, out var node) && node is YamlScalarNode scalar ? scalar.Value : null;
}
