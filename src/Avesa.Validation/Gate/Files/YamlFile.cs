using System.Text;
using Avesa.Validation.Reports;
using YamlDotNet.Core;

namespace Avesa.Validation.Gate.Files;

/// <summary>A file of the form <c>name: [ {…}, {…} ]</c>.</summary>
internal static class YamlFile
{
    private const int LargestBytes = 1024 * 1024;

    /// <summary>The mappings of its one list; whatever else it has is a problem, and nothing at all is an empty list.</summary>
    /// <param name="path">The file.</param>
    /// <param name="list">The name of the list.</param>
    /// <param name="what">What an item is, with its article: <c>a waiver</c>.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static IReadOnlyList<MapNode> Items(string path, string list, string what, FileProblems problems)
    {
        switch (Text(path, problems) is { } text ? Root(text, problems) : null)
        {
            case null or TextNode { Absent: true } or RefusedNode:
                return [];
            case MapNode root:
                var fields = new Fields(root, "the file", problems);
                fields.Allow(list);
                return [.. (fields.OptionalList(list) ?? []).SelectMany(item => Item(item, what, problems))];
            case { } other:
                problems.Add(other.Line, $"{list}: and a list of them is expected.");
                return [];
        }
    }

    /// <summary>The whole of a file; null when there is nothing in it, or when something is wrong with it.</summary>
    public static Node? Whole(string path, FileProblems problems) => Text(path, problems) is { } text ? Root(text, problems) : null;

    private static IEnumerable<MapNode> Item(Node item, string what, FileProblems problems)
    {
        if (item is not MapNode and not RefusedNode)
        {
            problems.Add(item.Line, $"{what} is expected here: a mapping of names to texts.");
        }

        return item is MapNode map ? [map] : [];
    }

    private static string? Text(string path, FileProblems problems)
    {
        try
        {
            if (Directory.Exists(path))
            {
                problems.Add("is a folder, not a file.");
                return null;
            }

            if (new FileInfo(path).Length > LargestBytes)
            {
                problems.Add($"is larger than {LargestBytes} bytes, which nobody can have reviewed: is it the right file?");
                return null;
            }

            return File.ReadAllText(path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            problems.Add("does not exist, though it is set.");
        }
        catch (DecoderFallbackException)
        {
            problems.Add("is not UTF-8.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            problems.Add($"cannot be read: {exception.Message}");
        }

        return null;
    }

    private static Node? Root(string text, FileProblems problems)
    {
        var parser = new Parser(new StringReader(text));
        try
        {
            return new YamlTree(parser, problems).Read();
        }
        catch (YamlException exception)
        {
            var line = (int)exception.Start.Line;
            var tab = exception.Message.Contains("tab", StringComparison.Ordinal) ? TabAfter(text, line) : null;
            problems.Add(tab ?? line, tab is null
                ? $"this is not YAML, or not closed: {Printable.Of(exception.Message, 200)}"
                : "a tab stands in the indentation: YAML takes spaces only.");
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or EndOfStreamException)
        {
            // What YamlDotNet 18.1 throws where a bracket is not closed and a name follows in the next line, a tag has no name, or the text just ends: without a place.
            problems.Add((int)(parser.Current?.End.Line ?? 1), "this is not YAML here or shortly after: a bracket is not closed, or a text needs quotes.");
        }

        return null;
    }

    // The parser reports where the piece began that it was reading; the tab that it stumbled over may stand lines below.
    private static int? TabAfter(string text, int line) => text.Split('\n')
        .Select((content, index) => (content, Line: index + 1))
        .Where(at => at.Line >= line && at.content[..(at.content.Length - at.content.TrimStart().Length)].Contains('\t', StringComparison.Ordinal))
        .Select(at => (int?)at.Line)
        .FirstOrDefault();
}
