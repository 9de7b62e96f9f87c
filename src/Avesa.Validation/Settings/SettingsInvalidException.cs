namespace Avesa.Validation.Settings;

/// <summary>One or more settings are wrong; nothing was called yet.</summary>
/// <param name="problems">Every wrong setting: a sentence each with its name, the value given and what is expected.</param>
public sealed class SettingsInvalidException(IReadOnlyList<string> problems) : Exception(Describe(problems))
{
    /// <summary>Every wrong setting: a sentence each.</summary>
    public IReadOnlyList<string> Problems { get; } = problems;

    private static string Describe(IReadOnlyList<string> problems) => problems.Count == 1
        ? problems[0]
        : $"{problems.Count} settings are wrong:{string.Concat(problems.Select(problem => $"{Environment.NewLine}- {problem}"))}";
}
