namespace Avesa.Validation.Gate;

/// <summary>The waivers or the attestations say something that cannot be taken as it stands; nothing was called yet.</summary>
/// <param name="problems">Everything that is wrong: <c>waivers.yaml:12:</c> and a sentence each.</param>
public sealed class GateFilesInvalidException(IReadOnlyList<string> problems) : Exception(Describe(problems))
{
    /// <summary>Everything that is wrong: <c>waivers.yaml:12:</c> and a sentence each, by file and line.</summary>
    public IReadOnlyList<string> Problems { get; } = problems;

    private static string Describe(IReadOnlyList<string> problems) => problems.Count == 1
        ? problems[0]
        : $"{problems.Count} things are wrong with the waivers and attestations:{string.Concat(problems.Select(problem => $"{Environment.NewLine}- {problem}"))}";
}
