namespace Avesa.Validation.Gate;

/// <summary>A person's word for what no account can say, with evidence and an age.</summary>
/// <param name="Control">For example <c>POST-06</c>.</param>
/// <param name="Statement">The sentence, letter by letter as the feature asks for it.</param>
/// <param name="By">Who gives the word.</param>
/// <param name="At">When.</param>
/// <param name="ValidDays">For how many days it may be used from then on; at most <see cref="LongestDays"/>.</param>
/// <param name="Evidence">What it rests on.</param>
/// <param name="Place">Where it is written.</param>
public sealed record Attestation(
    string Control,
    string Statement,
    string By,
    DateTimeOffset At,
    int ValidDays,
    AttestedEvidence Evidence,
    FilePlace Place)
{
    /// <summary>How long a word may be taken at most.</summary>
    public const int LongestDays = 365;

    /// <summary>Until when it may be used, that moment excluded.</summary>
    public DateTimeOffset Until => At.AddDays(ValidDays);
}
