using Avesa.Validation.Verdicts;
using FluentAssertions.Primitives;

namespace Avesa.Validation.Checklists.Assertions;

/// <summary><c>verdict.Should().Hold()</c>: the one assertion of the steps.</summary>
public sealed class VerdictAssertions(Verdict subject) : ReferenceTypeAssertions<Verdict, VerdictAssertions>(subject)
{
    protected override string Identifier => "verdict";

    /// <summary>Fails the step unless the verdict is <see cref="Held"/>; its sentence and first findings are the message.</summary>
    public void Hold()
    {
        if (Subject is not Held)
        {
            throw new NotHeldException(Subject);
        }
    }
}

public static class VerdictAssertionExtensions
{
    public static VerdictAssertions Should(this Verdict verdict) => new(verdict);
}
