using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Avesa.Validation.Trials.Sentences;

/// <summary>What an expression of a file can become as a text, as far as the file itself tells: constants, local variables, and methods of one expression are followed.</summary>
internal sealed class SourceTexts(CompilationUnitSyntax file)
{
    private const int Deepest = 6;

    private readonly ILookup<string, MethodDeclarationSyntax> methods = file.DescendantNodes().OfType<MethodDeclarationSyntax>().ToLookup(method => method.Identifier.Text);
    private readonly Dictionary<string, ExpressionSyntax> constants = file.DescendantNodes().OfType<FieldDeclarationSyntax>()
        .SelectMany(field => field.Declaration.Variables).Where(variable => variable.Initializer is not null)
        .GroupBy(variable => variable.Identifier.Text).ToDictionary(same => same.Key, same => same.First().Initializer!.Value);

    /// <summary>Reads an expression.</summary>
    public Template Of(ExpressionSyntax expression, int depth = 0) => expression switch
    {
        _ when depth > Deepest => Template.Anything,
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal => new Template.Words(literal.Token.ValueText),
        InterpolatedStringExpressionSyntax { Contents: [InterpolationSyntax { FormatClause: null, AlignmentClause: null } alone] } => Of(alone.Expression, depth + 1),
        InterpolatedStringExpressionSyntax text => new Template.Sequence([.. text.Contents.Select(content => content switch
        {
            InterpolatedStringTextSyntax words => new Template.Words(words.TextToken.ValueText.Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal)),
            InterpolationSyntax { FormatClause: null, AlignmentClause: null } blank => Of(blank.Expression, depth + 1),
            _ => Template.Anything,
        })]),
        ParenthesizedExpressionSyntax inner => Of(inner.Expression, depth),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum when IsText(sum) => new Template.Sequence([Of(sum.Left, depth), Of(sum.Right, depth)]),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } either => new Template.Choice([Of(either.Left, depth + 1), Of(either.Right, depth + 1)]),
        ConditionalExpressionSyntax either => new Template.Choice([Of(either.WhenTrue, depth + 1), Of(either.WhenFalse, depth + 1)]),
        SwitchExpressionSyntax one => new Template.Choice([.. one.Arms.Select(arm => arm.Expression).Where(arm => arm is not ThrowExpressionSyntax).Select(arm => Of(arm, depth + 1))]),
        IdentifierNameSyntax name => Named(name, depth),
        InvocationExpressionSyntax { Expression: IdentifierNameSyntax called } call => Called(called.Identifier.Text, call, depth),
        _ => Template.Anything,
    };

    /// <summary>What callers in the file say for the parameters of a method, by name: for each call.</summary>
    public IEnumerable<IReadOnlyDictionary<string, Template>> CallersOf(MethodDeclarationSyntax method, int depth = 0) => file.DescendantNodes().OfType<InvocationExpressionSyntax>()
        .Where(call => call.Expression is IdentifierNameSyntax name && name.Identifier.Text == method.Identifier.Text && call.ArgumentList.Arguments.Count <= method.ParameterList.Parameters.Count)
        .SelectMany(call => Instances(Arguments(method, call, depth), call, depth));

    // What a caller passes on it was told by its own callers.
    private IEnumerable<IReadOnlyDictionary<string, Template>> Instances(Dictionary<string, Template> arguments, InvocationExpressionSyntax call, int depth) =>
        depth < Deepest && arguments.Values.Any(argument => argument.HasParameters) && call.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } caller && CallersOf(caller, depth + 1).ToList() is [_, ..] outer
            ? outer.Select(told => arguments.ToDictionary(argument => argument.Key, argument => argument.Value.With(told)))
            : [arguments];

    private Dictionary<string, Template> Arguments(MethodDeclarationSyntax method, InvocationExpressionSyntax call, int depth) => call.ArgumentList.Arguments.Index().ToDictionary(
        argument => argument.Item.NameColon?.Name.Identifier.Text ?? method.ParameterList.Parameters[argument.Index].Identifier.Text,
        argument => Of(argument.Item.Expression, depth + 1));

    private Template Named(IdentifierNameSyntax name, int depth)
    {
        var text = name.Identifier.Text;
        var member = name.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        var local = member?.DescendantNodes().OfType<VariableDeclaratorSyntax>().FirstOrDefault(variable => variable.Identifier.Text == text && variable.Initializer is not null && variable.SpanStart < name.SpanStart);
        var parameter = (member as MethodDeclarationSyntax)?.ParameterList.Parameters.FirstOrDefault(parameter => parameter.Identifier.Text == text);
        return local is not null ? Of(local.Initializer!.Value, depth + 1)
            : parameter is not null ? parameter.Type is { } type && $"{type}".TrimEnd('?') == "string" ? new Template.Parameter(text) : Template.Anything
            : constants.TryGetValue(text, out var constant) ? Of(constant, depth + 1)
            : Template.Anything;
    }

    private Template Called(string name, InvocationExpressionSyntax call, int depth) =>
        methods[name].FirstOrDefault(method => method.ParameterList.Parameters.Count == call.ArgumentList.Arguments.Count) is { ExpressionBody.Expression: var body } method && $"{method.ReturnType}".TrimEnd('?') == "string"
            ? Of(body, depth + 1).With(Arguments(method, call, depth))
            : Template.Anything;

    private static bool IsText(BinaryExpressionSyntax sum) => sum.DescendantNodesAndSelf().Any(node => node is InterpolatedStringExpressionSyntax or LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression });
}
