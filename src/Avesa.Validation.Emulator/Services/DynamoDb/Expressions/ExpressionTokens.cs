using System.Text.RegularExpressions;
using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Services.DynamoDb.Expressions;

/// <summary>The tokens of one expression, read from left to right: names, <c>#name</c>, <c>:value</c>, numbers and signs.</summary>
internal sealed partial class ExpressionTokens
{
    private const string End = "<EOF>";
    private readonly string parameter;
    private readonly Match[] tokens;
    private int position;

    /// <summary>Splits an expression.</summary>
    /// <param name="parameter">The request's member, for error messages: <c>ProjectionExpression</c>.</param>
    /// <param name="text">The expression.</param>
    /// <exception cref="AwsError">ValidationException: the expression is empty.</exception>
    public ExpressionTokens(string parameter, string text)
    {
        this.parameter = parameter;
        tokens = [.. Token().Matches(text).Cast<Match>()];
        if (text.Length == 0)
        {
            throw Invalid("The expression can not be empty;");
        }
    }

    /// <summary>The token that comes next; <c>&lt;EOF&gt;</c> behind the last.</summary>
    public string Next => position < tokens.Length ? tokens[position].Value : End;

    /// <summary>True when every token is taken.</summary>
    public bool AtEnd => position >= tokens.Length;

    /// <summary>Whether a name and an opening parenthesis come next: a function.</summary>
    public bool BeginsCall => position + 1 < tokens.Length && char.IsAsciiLetter(Next[0]) && tokens[position + 1].Value == "(";

    /// <summary>Takes the next token.</summary>
    public string Take()
    {
        var token = Next;
        position++;
        return token;
    }

    /// <summary>Takes the next token if it is the given sign or, in any case, the given word.</summary>
    public bool TryTake(string expected)
    {
        if (!string.Equals(Next, expected, StringComparison.OrdinalIgnoreCase) || AtEnd)
        {
            return false;
        }

        position++;
        return true;
    }

    /// <summary>Takes the given sign or word.</summary>
    /// <exception cref="AwsError">ValidationException: something else stands there.</exception>
    public void Demand(string expected)
    {
        if (!TryTake(expected))
        {
            throw Unexpected();
        }
    }

    /// <summary>The error for the token that comes next.</summary>
    public AwsError Unexpected()
    {
        var near = tokens.Skip(Math.Max(0, position - 1)).Take(3).Select(token => token.Value);
        return Invalid($"Syntax error; token: \"{Next}\", near: \"{string.Join(' ', near)}\"");
    }

    /// <summary>An error of this expression.</summary>
    public AwsError Invalid(string message) => new("ValidationException", $"Invalid {parameter}: {message}");

    // What fits nothing else is a token of its own, so that the parser refuses it.
    [GeneratedRegex(@"[#:]?[A-Za-z_][A-Za-z0-9_]*|[#:][0-9A-Za-z_]+|[0-9]+|<>|<=|>=|\S")]
    private static partial Regex Token();
}
