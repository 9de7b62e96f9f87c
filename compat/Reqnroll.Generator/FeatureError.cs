namespace Reqnroll.Generator;

/// <summary>Why a feature file cannot become tests, at a line and column (both from 1).</summary>
public sealed record FeatureError(string Path, int Line, int Column, string Message)
{
    /// <summary>MSBuild's canonical format, which every build log and editor turns into a link.</summary>
    public override string ToString() => $"{Path}({Line},{Column}): error GHK001: {Message}";
}
