using Gherkin.Ast;

namespace Reqnroll.Generator;

/// <summary>An outline's columns as the parameters of its method; none for a plain scenario.</summary>
internal sealed class Placeholders
{
    private static readonly HashSet<string> Taken = ["__pickleIndex", "exampleTags", "steps", "feature", "output"];
    private readonly List<(string Column, string Parameter)> columns = [];

    public Placeholders(Scenario scenario)
    {
        foreach (var column in scenario.Examples.FirstOrDefault()?.Columns() ?? [])
        {
            var name = Identifier.CamelCase(column);
            var parameter = name;
            for (var number = 1; Taken.Contains(parameter) || columns.Exists(earlier => earlier.Parameter == parameter); number++)
            {
                parameter = name + number;
            }

            columns.Add((column, parameter));
        }
    }

    public IEnumerable<(string Column, string Parameter)> Columns => columns;

    /// <summary><paramref name="text"/> as a C# expression, in which each <c>&lt;column&gt;</c> is the row's value.</summary>
    public string Expression(string? text)
    {
        if (text is null)
        {
            return "null";
        }

        var parts = new List<string>();
        var literal = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var (column, parameter) = columns.Find(candidate => text.AsSpan(at).StartsWith($"<{candidate.Column}>", StringComparison.Ordinal));
            if (column is not null)
            {
                Add(text[literal..at]);
                parts.Add("@" + parameter);
                literal = at + column.Length + 2;
                at = literal - 1;
            }
        }

        Add(text[literal..]);
        return parts.Count == 0 ? "\"\"" : string.Join(" + ", parts);

        void Add(string part)
        {
            if (part.Length > 0)
            {
                parts.Add(CSharp.Literal(part));
            }
        }
    }
}
