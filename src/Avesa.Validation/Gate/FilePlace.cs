namespace Avesa.Validation.Gate;

/// <summary>Where somebody wrote something down.</summary>
/// <param name="File">The path as it was given.</param>
/// <param name="Line">Counted from 1.</param>
public sealed record FilePlace(string File, int Line)
{
    /// <summary><c>waivers.yaml:12</c>.</summary>
    public override string ToString() => $"{File}:{Line}";
}
