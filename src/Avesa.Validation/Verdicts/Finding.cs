namespace Avesa.Validation.Verdicts;

/// <summary>One concrete difference. All of it may come from an account, so whoever prints it escapes it.</summary>
/// <param name="Subject">What it is about: an ARN, a key, a name.</param>
/// <param name="Expected">What the feature, or the source, says.</param>
/// <param name="Observed">What is there; never a secret value.</param>
/// <param name="Remedy">What to do next, in one sentence.</param>
public sealed record Finding(string Subject, string Expected, string Observed, string Remedy)
{
    /// <summary>A finding where two texts differ, none where they are the same: for lists of facts.</summary>
    public static IEnumerable<Finding> Unless(string subject, string expected, string observed, string remedy) =>
        string.Equals(expected, observed, StringComparison.Ordinal) ? [] : [new Finding(subject, expected, observed, remedy)];

    /// <inheritdoc />
    public override string ToString() => $"{Subject}: expected {Expected}, found {Observed}. {Remedy}";
}
