namespace Reqnroll.Engine.Expressions;

/// <summary>What may stand between braces: the built-in types, enums that steps take, and the named or typed transformations.</summary>
internal sealed class ParameterTypes
{
    private const string Anything = ".*";
    private const string Integer = @"-?\d+";
    private const string Number = @"[-+]?(?:\d+(?:,\d+)*(?:\.\d+)?|\.\d+)(?:E[-+]?\d+)?";

    // Two groups, of which one matches: the text without its quotes.
    private const string Quoted = """(?:(?:"([^"\\]*(?:\\.[^"\\]*)*)")|(?:'([^'\\]*(?:\\.[^'\\]*)*)'))""";

    private static readonly Dictionary<string, (Type Type, string Pattern)> BuiltIn = new(StringComparer.Ordinal)
    {
        [""] = (typeof(object), Anything),
        ["word"] = (typeof(string), @"[^\s]+"),
        ["byte"] = (typeof(byte), Integer),
        ["int"] = (typeof(int), Integer),
        ["long"] = (typeof(long), Integer),
        ["float"] = (typeof(float), Number),
        ["double"] = (typeof(double), Number),
        ["decimal"] = (typeof(decimal), Number),
        ["Byte"] = (typeof(byte), Integer),
        ["Int16"] = (typeof(short), Integer),
        ["Int32"] = (typeof(int), Integer),
        ["Int64"] = (typeof(long), Integer),
        ["Single"] = (typeof(float), Number),
        ["Double"] = (typeof(double), Number),
        ["Decimal"] = (typeof(decimal), Number),
        ["Boolean"] = (typeof(bool), Anything),
        ["Char"] = (typeof(char), Anything),
        ["DateTime"] = (typeof(DateTime), Anything),
        ["Guid"] = (typeof(Guid), Anything),
    };

    private readonly Dictionary<string, List<string>> patterns = new(StringComparer.Ordinal);

    public ParameterTypes(IEnumerable<Transformation> transformations, IEnumerable<Type> stepParameters)
    {
        foreach (var (name, (_, pattern)) in BuiltIn)
        {
            Add(name, pattern);
        }

        foreach (var type in stepParameters.Where(type => type.IsEnum).Distinct())
        {
            Add(type.FullName!, Anything);
        }

        foreach (var transformation in transformations)
        {
            var names = transformation.Name is { } name
                ? [name]
                : BuiltIn.Where(builtIn => builtIn.Value.Type == transformation.Target).Select(builtIn => builtIn.Key).DefaultIfEmpty(transformation.Target.FullName!);
            foreach (var named in names)
            {
                Add(named, Pattern(transformation));
            }
        }
    }

    /// <summary>The group or groups that match a parameter; <see langword="null"/> for an unknown name.</summary>
    public string? Regex(string name)
    {
        if (name == "string")
        {
            return Quoted;
        }

        // Enums and transformations without a name are known by their type's full name, and found by its short one.
        var found = patterns.GetValueOrDefault(name)
            ?? patterns.SingleOrDefault(pattern => pattern.Key.EndsWith("." + name, StringComparison.Ordinal)
                || pattern.Key.EndsWith("+" + name, StringComparison.Ordinal)).Value;
        return found switch
        {
            null => null,
            [var only] => $"({only})",
            _ => found.Contains(Anything) ? $"({Anything})" : $"((?:{string.Join(")|(?:", found)}))",
        };
    }

    private void Add(string name, string pattern)
    {
        var known = patterns.TryGetValue(name, out var existing) ? existing : patterns[name] = [];
        if (!known.Contains(pattern))
        {
            known.Add(pattern);
        }
    }

    // As the original: groups of a transformation's own stop capturing, and one that is too hard to rewrite matches anything.
    private static string Pattern(Transformation transformation)
    {
        if (transformation.Regex?.ToString() is not { } pattern || System.Text.RegularExpressions.Regex.IsMatch(pattern, @"\(\?|\\\("))
        {
            return Anything;
        }

        return $"(?:{pattern.TrimStart('^').TrimEnd('$').Replace("(", "(?:", StringComparison.Ordinal)})";
    }
}
