using Gherkin;
using Gherkin.Ast;

namespace Reqnroll.Generator;

/// <summary>The official Gherkin parser, and beside its errors those that the official generator adds.</summary>
public static class FeatureParser
{
    /// <summary>Parses one feature; <see langword="null"/> beside errors, or for a file that holds no feature.</summary>
    /// <param name="path">Absolute path, for the errors.</param>
    /// <param name="text">The file's text.</param>
    /// <param name="language">The Gherkin dialect of a file without a <c># language:</c> line.</param>
    /// <param name="errors">Everything wrong with the file, at once.</param>
    public static GherkinDocument? Parse(string path, string text, string language, out IReadOnlyList<FeatureError> errors)
    {
        try
        {
            using var reader = new StringReader(text);
            var scanner = new TokenScanner(reader);
            var document = new Parser().Parse(scanner, new TokenMatcher(new GherkinDialectProvider(language)));
            errors = document.Feature is null ? [] : [.. FeatureRules.Broken(path, document.Feature)];
            return errors.Count == 0 && document.Feature is not null ? document : null;
        }
        catch (CompositeParserException several)
        {
            errors = [.. several.Errors.Select(error => Error(path, error))];
            return null;
        }
        catch (ParserException single)
        {
            errors = [Error(path, single)];
            return null;
        }
    }

    // Gherkin's own messages start with "(12:3): ", which the canonical format says already, and name its tokens.
    private static FeatureError Error(string path, ParserException error)
    {
        var (line, column) = (error.Location?.Line ?? 1, Math.Max(1, error.Location?.Column ?? 1));
        var message = error switch
        {
            UnexpectedTokenException unexpected =>
                $"'{unexpected.ReceivedToken.GetTokenValue().Trim()}' does not belong here; this may follow: {Expected(unexpected.ExpectedTokenTypes)}.",
            UnexpectedEOFException end => $"The file ends too early; this may follow: {Expected(end.ExpectedTokenTypes)}.",
            _ => error.Message[(error.Message.IndexOf("): ", StringComparison.Ordinal) is >= 0 and var position ? position + 3 : 0)..],
        };
        return new FeatureError(path, line, column, message);
    }

    private static string Expected(IEnumerable<string> tokenTypes) => string.Join(", ", tokenTypes
        .Select(type => type.TrimStart('#'))
        .Select(type => type switch
        {
            "FeatureLine" => "Feature:",
            "RuleLine" => "Rule:",
            "BackgroundLine" => "Background:",
            "ScenarioLine" => "Scenario:",
            "ExamplesLine" => "Examples:",
            "StepLine" => "a step",
            "TableRow" => "a table row",
            "DocStringSeparator" => "three quotes",
            "TagLine" => "tags",
            "Language" => "# language:",
            "EOF" => "the end",
            _ => null,
        })
        .OfType<string>());
}
