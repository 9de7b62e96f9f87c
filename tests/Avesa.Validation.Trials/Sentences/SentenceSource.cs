using Avesa.Validation.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Avesa.Validation.Trials.Sentences;

/// <summary>Every sentence on what is wrong that the checks, and what they rest on, can say: read from the sources.</summary>
internal static class SentenceSource
{
    private static readonly string[] Folders = ["Checks", "Reconciliation", "Gate"];

    /// <summary>All of them, in the order of their files.</summary>
    public static IReadOnlyList<Sentence> All() =>
    [
        .. from folder in Folders
           from path in Directory.EnumerateFiles(Repository.At("src", "Avesa.Validation", folder), "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
           from sentence in In(Path.GetFileNameWithoutExtension(path), File.ReadAllText(path))
           select sentence,
    ];

    /// <summary>Those of one file.</summary>
    /// <param name="name">Its name without its ending.</param>
    /// <param name="text">What stands in it.</param>
    public static IEnumerable<Sentence> In(string name, string text)
    {
        var file = CSharpSyntaxTree.ParseText(text, CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview)).GetCompilationUnitRoot();
        var texts = new SourceTexts(file);
        return from node in file.DescendantNodes()
               let told = Told(node)
               where told.Count > 0
               from parts in Instances(texts, node, [.. told.Select(part => texts.Of(part))])
               from sentence in Branches(parts)
               select new Sentence(name, node.GetLocation().GetLineSpan().StartLinePosition.Line + 1, sentence);
    }

    // A sentence of its own for each thing that can be expected, and for each that can be found; where one of them is what is expected, nothing is said.
    private static IEnumerable<IReadOnlyList<Template>> Branches(IReadOnlyList<Template> parts)
    {
        if (parts is not [var subject, var expected, var observed, var remedy])
        {
            return parts[0].Branches.Select(branch => (IReadOnlyList<Template>)[branch]);
        }

        var found = observed.Branches.Where(branch => observed.Branches is [_] || $"{branch}" != $"{expected}").Select(branch => (IReadOnlyList<Template>)[subject, expected, branch, remedy]);
        return expected.Branches is [_, _, ..] wanted ? found.Concat(wanted.Select(branch => (IReadOnlyList<Template>)[subject, branch, observed, remedy])) : found;
    }

    private static IEnumerable<IReadOnlyList<Template>> Instances(SourceTexts texts, SyntaxNode node, IReadOnlyList<Template> parts) =>
        parts.Any(part => part.HasParameters) && node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } method && texts.CallersOf(method).ToList() is [_, ..] callers
            ? callers.Select(told => (IReadOnlyList<Template>)[.. parts.Select(part => part.With(told))])
            : [parts];

    private static IReadOnlyList<ExpressionSyntax> Told(SyntaxNode node) => node switch
    {
        ObjectCreationExpressionSyntax { Type: IdentifierNameSyntax { Identifier.Text: "Finding" }, ArgumentList.Arguments: { Count: 4 } arguments } => [.. arguments.Select(argument => argument.Expression)],
        ObjectCreationExpressionSyntax { Type: IdentifierNameSyntax { Identifier.Text: "Broken" }, ArgumentList.Arguments: [var because, ..] } => [because.Expression],
        ImplicitObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: 4 } arguments } made when Returns(made, "Finding") => [.. arguments.Select(argument => argument.Expression)],
        ImplicitObjectCreationExpressionSyntax { ArgumentList.Arguments: [var because, _, _, ..] } made when Returns(made, "Broken") => [because.Expression],
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "Finding" }, Name.Identifier.Text: "Unless" }, ArgumentList.Arguments: var arguments } =>
            [.. arguments.Select(argument => argument.Expression)],
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "Verdict" }, Name.Identifier.Text: "Judge" }, ArgumentList.Arguments: [_, _, _, var because] } =>
            [because.Expression],
        _ => [],
    };

    private static bool Returns(SyntaxNode made, string type) => made.FirstAncestorOrSelf<MethodDeclarationSyntax>()?.ReturnType is { } returned && $"{returned}".TrimEnd('?') == type;
}
