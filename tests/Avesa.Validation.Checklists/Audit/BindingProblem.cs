namespace Avesa.Validation.Checklists.Audit;

/// <summary>A step line that would fail for want of one finished step definition.</summary>
/// <param name="Feature">The feature file, as the caller named it.</param>
/// <param name="Line">From 1.</param>
/// <param name="Step">Keyword and text, placeholders replaced by the first row that has the problem.</param>
/// <param name="Problem">A sentence that names the step definitions concerned.</param>
public sealed record BindingProblem(string Feature, int Line, string Step, string Problem)
{
    public override string ToString() => $"{Feature}({Line}): {Step}: {Problem}";
}
