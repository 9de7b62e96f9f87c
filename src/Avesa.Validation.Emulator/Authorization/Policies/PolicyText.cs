using System.Text.RegularExpressions;
using Avesa.Validation.Emulator.Authorization.Evaluation;

namespace Avesa.Validation.Emulator.Authorization.Policies;

/// <summary>A value of a Resource element or a condition, with its policy variables: <c>${aws:username}</c>, <c>${key, 'default'}</c>, <c>${*}</c>.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html</remarks>
internal sealed partial class PolicyText
{
    private readonly string text;
    private readonly Part[] parts;
    private readonly Wildcard? constant;

    private PolicyText(string text, Part[] parts)
    {
        this.text = text;
        this.parts = parts;
        constant = parts.All(part => part.Key is null) ? Wildcard.Of(parts.Select(part => (part.Text, part.Literal))) : null;
    }

    /// <summary>Reads a value. Variables exist only in policies of version 2012-10-17; in older ones they are plain text.</summary>
    public static PolicyText Parse(string text, bool variables)
    {
        if (!variables || !text.Contains("${", StringComparison.Ordinal))
        {
            return new PolicyText(text, [new Part(text, null, Literal: false)]);
        }

        var parts = new List<Part>();
        var from = 0;
        foreach (Match match in Variable().Matches(text))
        {
            parts.Add(new Part(text[from..match.Index], null, Literal: false));
            var key = match.Groups["key"].Value;
            parts.Add(key is "*" or "?" or "$"
                ? new Part(key, null, Literal: true)
                : new Part(match.Groups["default"] is { Success: true } fallback ? fallback.Value : null!, key, Literal: true));
            from = match.Index + match.Length;
        }

        parts.Add(new Part(text[from..], null, Literal: false));
        return new PolicyText(text, [.. parts]);
    }

    /// <summary>The condition keys that the value's variables name.</summary>
    public IEnumerable<string> Keys => parts.Select(part => part.Key).OfType<string>();

    /// <summary>The value with its variables filled in, in which stars are stars; null when a variable has neither value nor default.</summary>
    public string? Literal(RequestContext context) =>
        constant is not null ? string.Concat(parts.Select(part => part.Text)) : Fill(context) is { } filled ? string.Concat(filled.Select(part => part.Text)) : null;

    /// <summary>The value as a pattern; null when a variable has neither value nor default, which matches nothing.</summary>
    public Wildcard? Pattern(RequestContext context) =>
        constant ?? (Fill(context) is { } filled ? Wildcard.Of(filled) : null);

    /// <inheritdoc />
    public override string ToString() => text;

    [GeneratedRegex(@"\$\{\s*(?<key>[*?$]|[^},*?$]+?)\s*(,\s*'(?<default>[^']*)'\s*)?\}")]
    private static partial Regex Variable();

    private List<(string Text, bool Literal)>? Fill(RequestContext context)
    {
        var filled = new List<(string, bool)>();
        foreach (var part in parts)
        {
            var value = part.Key is null ? part.Text : context.Find(part.Key) is [var found] ? found : part.Text;
            if (value is null)
            {
                return null;
            }

            filled.Add((value, part.Literal));
        }

        return filled;
    }

    private sealed record Part(string Text, string? Key, bool Literal);
}
