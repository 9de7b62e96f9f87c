using Avesa.Validation.Gate.Files;

namespace Avesa.Validation.Checks.Pipelines;

/// <summary>Finds its way through YAML.</summary>
internal static class YamlNodes
{
    /// <summary>What stands under a name; null when nothing does.</summary>
    public static Node? Of(this Node? node, string name) => (node as MapNode)?.Entries.FirstOrDefault(entry => entry.Key == name)?.Value;

    /// <summary>The text; null when it is none.</summary>
    public static string? Text(this Node? node) => (node as TextNode)?.Text;

    /// <summary>The texts of a list, or the one text.</summary>
    public static IEnumerable<string> Texts(this Node? node) => node switch
    {
        TextNode text => [text.Text],
        ListNode list => list.Items.OfType<TextNode>().Select(item => item.Text),
        _ => [],
    };

    /// <summary>Every entry of every mapping below, whatever its depth.</summary>
    public static IEnumerable<MapEntry> Entries(this Node node) => node switch
    {
        MapNode map => map.Entries.SelectMany(entry => entry.Value.Entries().Prepend(entry)),
        ListNode list => list.Items.SelectMany(item => item.Entries()),
        _ => [],
    };
}
