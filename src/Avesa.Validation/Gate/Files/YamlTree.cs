using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Avesa.Validation.Gate.Files;

/// <summary>
/// Reads one YAML document from the parser's events. What makes YAML surprising is refused rather than resolved: anchors and aliases (few lines that
/// become millions), tags, several documents, deep nesting.
/// </summary>
internal sealed class YamlTree(IParser parser, FileProblems problems)
{
    private const int Deepest = 8;

    /// <summary>The document; null when there is none.</summary>
    /// <exception cref="YamlException">It is no YAML, or nested too deeply.</exception>
    public Node? Read()
    {
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _))
        {
            return null;
        }

        var root = Read(0);
        parser.Consume<DocumentEnd>();
        if (parser.TryConsume<DocumentStart>(out var second))
        {
            problems.Add(Line(second), "a second YAML document begins here: one is expected.");
        }

        return root;
    }

    private Node Read(int depth)
    {
        var node = parser.Consume<ParsingEvent>();
        if (depth > Deepest)
        {
            throw new YamlException(node.Start, node.End, $"It is nested deeper than {Deepest} levels.");
        }

        Node read = node switch
        {
            Scalar text => new TextNode(Line(text), text.Value, Style(text)),
            SequenceStart => List(Line(node), depth),
            MappingStart => Map(Line(node), depth),
            _ => new RefusedNode(Line(node)),
        };
        return Refusal(node) is { } refusal ? Refuse(node, refusal) : read;
    }

    private ListNode List(int line, int depth)
    {
        List<Node> items = [];
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(Read(depth + 1));
        }

        return new ListNode(line, items);
    }

    private MapNode Map(int line, int depth)
    {
        List<MapEntry> entries = [];
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = Read(depth + 1);
            var value = Read(depth + 1);
            if (key is TextNode { Text: var name })
            {
                entries.Add(new MapEntry(key.Line, name, value));
            }
            else if (key is not RefusedNode)
            {
                problems.Add(key.Line, "a list or a mapping stands where a key is expected.");
            }
        }

        return new MapNode(line, entries);
    }

    private RefusedNode Refuse(ParsingEvent node, string refusal)
    {
        problems.Add(Line(node), refusal);
        return new RefusedNode(Line(node));
    }

    private static string? Refusal(ParsingEvent node) => node switch
    {
        AnchorAlias alias => $"the alias *{alias.Value} is refused: write the text out, so that a reviewer sees it where it counts.",
        NodeEvent { Anchor.IsEmpty: false } anchored => $"the anchor &{anchored.Anchor} is refused: write the text out wherever it counts.",
        NodeEvent { Tag.IsEmpty: false } => "a YAML tag (!…) is refused: everything here is text, a list or a mapping.",
        _ => null,
    };

    private static TextStyle Style(Scalar text) => text.Style switch
    {
        ScalarStyle.Plain => TextStyle.Plain,
        ScalarStyle.Literal or ScalarStyle.Folded => TextStyle.Block,
        _ => TextStyle.Quoted,
    };

    private static int Line(ParsingEvent node) => (int)node.Start.Line;
}
