using System.Text;
using System.Text.RegularExpressions;

namespace Reqnroll.Engine.Expressions;

/// <summary>
/// A Cucumber expression as the regular expression that matches the same texts:
/// <c>{parameter}</c>, <c>optional text(s)</c>, <c>this/that</c>, and a backslash before <c>{ } ( ) / \</c> or white space.
/// </summary>
internal sealed class CucumberExpression
{
    private readonly string source;
    private readonly ParameterTypes parameterTypes;
    private readonly List<Token> tokens;

    private CucumberExpression(string source, ParameterTypes parameterTypes)
    {
        this.source = source;
        this.parameterTypes = parameterTypes;
        tokens = [.. Tokenize()];
    }

    private enum Kind
    {
        Text,
        WhiteSpace,
        Special,
    }

    /// <exception cref="BindingException">The expression breaks the grammar, or names a parameter type that nobody defined.</exception>
    public static Regex ToRegex(string source, ParameterTypes parameterTypes) =>
        new("^" + new CucumberExpression(source, parameterTypes).Whole() + "$", RegexOptions.CultureInvariant);

    private string Whole()
    {
        var regex = new StringBuilder();
        for (var at = 0; at < tokens.Count;)
        {
            var startsWord = at == 0 || tokens[at - 1].Kind is Kind.WhiteSpace || tokens[at - 1].Is('}');
            regex.Append((startsWord ? Alternation(ref at) : null) ?? Part(ref at));
        }

        return regex.ToString();
    }

    private string Part(ref int at)
    {
        var token = tokens[at];
        if (token.Is('('))
        {
            return Optional(ref at);
        }

        if (token.Is('{'))
        {
            return Parameter(ref at);
        }

        at++;
        return token.Is('/') ? throw Bad("a '/' without an alternative beside it; write '\\/' for a slash") : Regex.Escape(token.Text);
    }

    private string? Alternation(ref int start)
    {
        var alternatives = new List<string>();
        var alternative = new StringBuilder();
        var hasText = false;
        var at = start;
        while (at < tokens.Count && tokens[at].Kind is not Kind.WhiteSpace && !tokens[at].Is('{'))
        {
            if (tokens[at].Is('/'))
            {
                Close();
                at++;
            }
            else
            {
                hasText |= !tokens[at].Is('(');
                alternative.Append(Part(ref at));
            }
        }

        if (alternatives.Count == 0)
        {
            return null;
        }

        Close();
        start = at;
        return $"(?:{string.Join('|', alternatives)})";

        void Close()
        {
            alternatives.Add(hasText ? alternative.ToString() : throw Bad("an alternative without text beside a '/'; write '\\/' for a slash"));
            alternative.Clear();
            hasText = false;
        }
    }

    private string Optional(ref int at)
    {
        var text = new StringBuilder();
        for (at++; at < tokens.Count && !tokens[at].Is(')'); at++)
        {
            var token = tokens[at];
            text.Append(token.Is('(') || token.Is('{') || token.Is('/')
                ? throw Bad($"'{token.Text}' inside optional text; write '\\(' for a parenthesis")
                : Regex.Escape(token.Text));
        }

        if (at == tokens.Count || text.Length == 0)
        {
            throw Bad(text.Length == 0 ? "optional text that is empty" : "a '(' without its ')'; write '\\(' for a parenthesis");
        }

        at++;
        return $"(?:{text})?";
    }

    private string Parameter(ref int at)
    {
        var name = new StringBuilder();
        for (at++; at < tokens.Count && !tokens[at].Is('}'); at++)
        {
            name.Append(tokens[at].Kind is Kind.Special ? throw Bad($"'{tokens[at].Text}' in a parameter's name") : tokens[at].Text);
        }

        if (at == tokens.Count)
        {
            throw Bad("a '{' without its '}'; write '\\{' for a brace");
        }

        at++;
        return parameterTypes.Regex(name.ToString()) ?? throw Bad($"the parameter type {{{name}}}, which is not defined; "
            + $"a [StepArgumentTransformation(Name = \"{name}\")] method would define it");
    }

    private IEnumerable<Token> Tokenize()
    {
        for (var at = 0; at < source.Length; at++)
        {
            if (source[at] is not '\\')
            {
                yield return new Token(
                    char.IsWhiteSpace(source[at]) ? Kind.WhiteSpace : source[at] is '{' or '}' or '(' or ')' or '/' ? Kind.Special : Kind.Text,
                    source[at].ToString());
            }
            else if (++at < source.Length && (source[at] is '{' or '}' or '(' or ')' or '/' or '\\' || char.IsWhiteSpace(source[at])))
            {
                yield return new Token(Kind.Text, source[at].ToString());
            }
            else
            {
                throw Bad("a '\\' before something that needs none");
            }
        }
    }

    private BindingException Bad(string what) => new($"The Cucumber expression '{source}' has {what}.");

    private sealed record Token(Kind Kind, string Text)
    {
        public bool Is(char special) => Kind is Kind.Special && Text[0] == special;
    }
}
