using System.Text.RegularExpressions;

namespace Avesa.Validation.Trials.Sentences;

/// <summary>What a text of the sources can become: a closed set of words, blanks, sequences and choices.</summary>
internal abstract record Template
{
    private Template()
    {
    }

    /// <summary>A blank that anything may fill.</summary>
    public static Template Anything { get; } = new Blank();

    /// <summary>The same text with one branch of a choice taken, for each branch of each choice; itself where there is none. Not every combination: a branch that was heard once is known.</summary>
    public IReadOnlyList<Template> Branches => this switch
    {
        Choice choice => [.. choice.Of.SelectMany(branch => branch.Branches).Select(branch => branch is Blank ? new Blank(choice.Of.OfType<Words>().ToList()) : branch)],
        Sequence sequence when sequence.Of.Any(part => part.Branches.Count > 1) =>
        [
            .. sequence.Of.Index().Where(part => part.Item.Branches.Count > 1)
                .SelectMany(part => part.Item.Branches, (part, branch) => new Sequence([.. sequence.Of.Take(part.Index), branch, .. sequence.Of.Skip(part.Index + 1)])),
        ],
        _ => [this],
    };

    /// <summary>Whether a text is one of those that it can become.</summary>
    public bool Matches(string text) => Regex.IsMatch(text, $"^(?:{Pattern})$", RegexOptions.Singleline | RegexOptions.CultureInvariant);

    /// <summary>Whether a text has one of those that it can become in it.</summary>
    public bool IsIn(string text) => Regex.IsMatch(text, Pattern, RegexOptions.Singleline | RegexOptions.CultureInvariant);

    /// <summary>The same, with what parameters stand for.</summary>
    public Template With(IReadOnlyDictionary<string, Template> arguments) => this switch
    {
        Parameter parameter => arguments.GetValueOrDefault(parameter.Name, Anything),
        Sequence sequence => new Sequence([.. sequence.Of.Select(part => part.With(arguments))]),
        Choice choice => new Choice([.. choice.Of.Select(branch => branch.With(arguments))]),
        _ => this,
    };

    /// <summary>Whether a parameter of a method stands in it.</summary>
    public bool HasParameters => this is Parameter || (this is Sequence sequence && sequence.Of.Any(part => part.HasParameters)) || (this is Choice choice && choice.Of.Any(branch => branch.HasParameters));

    private string Pattern => this switch
    {
        Words words => Regex.Escape(words.Text),
        Blank { Other: [_, ..] other } => $"(?!(?:{string.Join('|', other.Select(word => word.Pattern))})$).*",
        Blank or Parameter => ".*",
        Sequence sequence => string.Concat(sequence.Of.Select(part => part.Pattern)),
        Choice choice => $"(?:{string.Join('|', choice.Of.Select(branch => branch.Pattern))})",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <inheritdoc />
    public sealed override string ToString() => this switch
    {
        Words words => words.Text,
        Blank or Parameter => "…",
        Sequence sequence => string.Concat(sequence.Of),
        Choice choice => $"[{string.Join('|', choice.Of)}]",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Words as they stand.</summary>
    public sealed record Words(string Text) : Template;

    /// <summary>A blank.</summary>
    /// <param name="Other">What it is not, since another branch is that.</param>
    public sealed record Blank(params IReadOnlyList<Words> Other) : Template;

    /// <summary>What a caller says.</summary>
    public sealed record Parameter(string Name) : Template;

    /// <summary>One after another.</summary>
    public sealed record Sequence(IReadOnlyList<Template> Of) : Template;

    /// <summary>One of these.</summary>
    public sealed record Choice(IReadOnlyList<Template> Of) : Template;
}
