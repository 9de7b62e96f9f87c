using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Reqnroll.Engine;

/// <summary>The sentences about steps that cannot run.</summary>
internal static partial class StepMessages
{
    public static string At(string keyword, string text, string file, int line) => $"'{keyword.Trim()} {text}' ({file}:{line})";

    public static string Undefined(string shown, StepInfo step, IReadOnlyList<StepMatch> byText)
    {
        var near = byText.Count == 0
            ? ""
            : $" These fit the text, but not with these arguments: {string.Join(", ", byText.Select(match => Method(match)))}.";
        return $"No step definition fits {shown}.{near} To add one:{Environment.NewLine}{Environment.NewLine}{Snippet(step)}";
    }

    /// <summary>The only step definition that fits the text cannot take what the step gives it.</summary>
    public static string Misfit(string shown, StepMatch match, ArgumentConverter converter, CultureInfo culture)
    {
        var parameters = match.Definition.Method.GetParameters();
        if (parameters.Length != match.Arguments.Count)
        {
            return $"{shown} gives {match.Arguments.Count} arguments to {Method(match)}, which takes {parameters.Length}.";
        }

        var (parameter, argument) = parameters.Zip(match.Arguments).First(pair => !converter.CanConvert(pair.Second, pair.First.ParameterType, culture));
        return $"{shown} gives '{argument}' to {Method(match)}, which is no {parameter.ParameterType.Name}.";
    }

    public static string Ambiguous(string shown, IReadOnlyList<StepMatch> matches) =>
        $"Several step definitions fit {shown}: {string.Join(", ", matches.Select(match => Method(match)))}. Make their expressions exclude each other.";

    /// <summary><c>Class.Method("a", 1)</c>, as it was called.</summary>
    public static string Call(MethodInfo method, IEnumerable<object?> arguments)
    {
        var shown = arguments.Select(argument => argument switch
        {
            string text => $"\"{text.ReplaceLineEndings("\\n")}\"",
            Table => "<table>",
            null => "null",
            _ => Convert.ToString(argument, CultureInfo.InvariantCulture),
        });
        return $"{method.ReflectedType!.Name}.{method.Name}({string.Join(", ", shown)})";
    }

    public static string SkipReason(Exception exception) => exception.Message.Replace("$XunitDynamicSkip$", "", StringComparison.Ordinal);

    private static string Method(StepMatch match) => $"{match.Definition.Method.Shown()} [{match.Definition.Type}(\"{match.Definition.Source}\")]";

    /// <summary>A method that would define the step.</summary>
    public static string Snippet(StepInfo step)
    {
        var parameters = new List<string>();
        var expression = ValueOrReserved().Replace(step.Text, found =>
        {
            if (found.Value[0] is '\\' or '(' or '{' or '/')
            {
                return "\\" + found.Value;
            }

            var isText = found.Value[0] is '"' or '\'';
            parameters.Add($"{(isText ? "string" : "int")} p{parameters.Count}");
            return isText ? "{string}" : "{int}";
        });
        parameters.AddRange(step.MultilineText is null ? [] : ["string text"]);
        parameters.AddRange(step.Table is null ? [] : ["DataTable table"]);
        return $$"""
                [{{step.StepDefinitionType}}("{{expression.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}}")]
                public void {{Name(step.Text)}}({{string.Join(", ", parameters)}})
                {
                    throw new PendingStepException();
                }
            """;
    }

    private static string Name(string text)
    {
        var words = NoLetters().Split(ValueOrReserved().Replace(text, " ")).Where(word => word.Length > 0);
        return string.Concat(words.Select(word => char.ToUpperInvariant(word[0]) + word[1..])) is { Length: > 0 } name ? name : "Step";
    }

    [GeneratedRegex("""  "[^"]*"|'[^']*'|(?<![\w.])-?\d+(?![\w.])|[\\({/]  """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex ValueOrReserved();

    [GeneratedRegex(@"[^\p{L}\p{Nd}]+")]
    private static partial Regex NoLetters();
}
