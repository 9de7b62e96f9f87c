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
    public static Feature? Parse(string path, string text, string language, out IReadOnlyList<FeatureError> errors)
    {
        try
        {
            using var reader = new StringReader(text);
            var scanner = new TokenScanner(reader);
            var feature = new Parser().Parse(scanner, new TokenMatcher(new GherkinDialectProvider(language))).Feature;
            errors = feature is null ? [] : [.. FeatureRules.Broken(path, feature)];
            return errors.Count == 0 ? feature : null;
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

    // Gherkin's own messages start with "(12:3): ", which the canonical format says already.
    private static FeatureError Error(string path, ParserException error)
    {
        var location = error.Location;
        var message = error.Message;
        var afterPosition = message.StartsWith('(') ? message.IndexOf("): ", StringComparison.Ordinal) : -1;
        return new FeatureError(path, location?.Line ?? 1, location?.Column ?? 1, afterPosition < 0 ? message : message[(afterPosition + 3)..]);
    }
}
