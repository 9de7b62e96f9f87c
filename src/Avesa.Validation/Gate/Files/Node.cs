namespace Avesa.Validation.Gate.Files;

/// <summary>A piece of YAML with its line, counted from 1. No tags, anchors or types: a text is what stands in the file.</summary>
internal abstract record Node(int Line);

/// <param name="Line">Where it begins.</param>
/// <param name="Text">The text, its quotes and folding undone.</param>
/// <param name="Style">How it was written.</param>
internal sealed record TextNode(int Line, string Text, TextStyle Style) : Node(Line)
{
    /// <summary>Whether nothing was written, as after a bare <c>owner:</c>.</summary>
    public bool Absent => Style == TextStyle.Plain && Text is "" or "~" or "null" or "Null" or "NULL";
}

internal sealed record ListNode(int Line, IReadOnlyList<Node> Items) : Node(Line);

internal sealed record MapNode(int Line, IReadOnlyList<MapEntry> Entries) : Node(Line);

/// <summary>Something that was refused, and said to be: whoever meets it says no more about it.</summary>
internal sealed record RefusedNode(int Line) : Node(Line);

internal sealed record MapEntry(int Line, string Key, Node Value);

internal enum TextStyle
{
    Plain,
    Quoted,
    Block,
}
