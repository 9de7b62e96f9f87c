using System.Text.RegularExpressions;

namespace Reqnroll.Engine.Expressions;

/// <summary>The original's guess whether an expression is a regular or a Cucumber expression.</summary>
internal static partial class ExpressionKind
{
    public static ExpressionType Of(string expression, ExpressionType declared) => declared switch
    {
        ExpressionType.Unspecified => Guess(expression) ? ExpressionType.CucumberExpression : ExpressionType.RegularExpression,
        _ => declared,
    };

    private static bool Guess(string expression) =>
        !expression.StartsWith('^')
        && !expression.EndsWith('$')
        && (CucumberParameter().IsMatch(expression) || !(RegexRepetition().IsMatch(expression) || RegexEscape().IsMatch(expression)));

    [GeneratedRegex(@"{\w*}")]
    private static partial Regex CucumberParameter();

    [GeneratedRegex(@"\([^\)]+[*+]\)|\.\*")]
    private static partial Regex RegexRepetition();

    [GeneratedRegex(@"\\\.|\\d\+")]
    private static partial Regex RegexEscape();
}
