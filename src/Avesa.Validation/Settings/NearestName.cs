namespace Avesa.Validation.Settings;

/// <summary>Finds what somebody may have meant by a name that does not exist.</summary>
internal static class NearestName
{
    /// <summary>The names that differ from the wrong one by at most a third of its letters, nearest first; empty when none is that near.</summary>
    public static IReadOnlyList<string> To(string wrong, IEnumerable<string> names) =>
        [.. names
            .Select(name => (Name: name, Distance: Distance(wrong.ToUpperInvariant(), name.ToUpperInvariant())))
            .Where(candidate => candidate.Distance * 3 <= wrong.Length)
            .OrderBy(candidate => candidate.Distance)
            .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .Select(candidate => candidate.Name)];

    private static int Distance(string wrong, string name)
    {
        var previous = Enumerable.Range(0, name.Length + 1).ToArray();
        for (var row = 1; row <= wrong.Length; row++)
        {
            var current = new int[name.Length + 1];
            current[0] = row;
            for (var column = 1; column <= name.Length; column++)
            {
                var replaced = previous[column - 1] + (wrong[row - 1] == name[column - 1] ? 0 : 1);
                current[column] = Math.Min(replaced, Math.Min(previous[column], current[column - 1]) + 1);
            }

            previous = current;
        }

        return previous[name.Length];
    }
}
