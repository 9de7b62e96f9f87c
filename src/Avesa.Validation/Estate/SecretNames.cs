using System.Text.RegularExpressions;

namespace Avesa.Validation.Estate;

/// <summary>The names of the secrets that move: a template with one placeholder, such as <c>tenant/{tenant_id}/prod</c>.</summary>
public sealed partial record SecretNames
{
    private readonly Regex whole;

    /// <summary>Reads a template.</summary>
    /// <exception cref="FormatException">The template has not exactly one placeholder.</exception>
    public SecretNames(string template)
    {
        Template = template;
        if (Placeholder().Count(template) != 1)
        {
            throw new FormatException($"'{template}' needs exactly one placeholder, for example 'tenant/{{tenant_id}}/prod'.");
        }

        var around = Placeholder().Split(template);
        whole = new Regex($@"\A{Regex.Escape(around[0])}(?<tenant>[^/]+){Regex.Escape(around[1])}\z", RegexOptions.CultureInvariant);
    }

    /// <summary>The template.</summary>
    public string Template { get; }

    /// <summary>The name of one tenant's secret.</summary>
    public string Of(string tenant) => Placeholder().Replace(Template, tenant.Replace("$", "$$", StringComparison.Ordinal));

    /// <summary>The tenant of a secret's name; null when the name, as a whole, is not of this template.</summary>
    public string? TenantOf(string name) => whole.Match(name) is { Success: true } match ? match.Groups["tenant"].Value : null;

    /// <inheritdoc />
    public bool Equals(SecretNames? other) => other is not null && other.Template == Template;

    /// <inheritdoc />
    public override int GetHashCode() => Template.GetHashCode(StringComparison.Ordinal);

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Placeholder();
}
