using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Tests.Checks;

/// <summary>Says in one line what a test expects of a verdict.</summary>
internal static class VerdictExpectations
{
    /// <summary>Held, with a sentence that has this text.</summary>
    public static void ShouldBeHeld(this Verdict verdict, string because)
    {
        verdict.Should().BeOfType<Held>(verdict.ToString());
        verdict.Because.Should().Contain(because);
    }

    /// <summary>Broken, with exactly these findings by subject and observation.</summary>
    public static void ShouldBeBroken(this Verdict verdict, params (string Subject, string Observed)[] findings) =>
        verdict.Should().BeOfType<Broken>(verdict.ToString()).Which.Findings.Select(finding => (finding.Subject, finding.Observed))
            .Should().BeEquivalentTo(findings);

    /// <summary>Unproven, with a sentence that has this text.</summary>
    public static void ShouldBeUnproven(this Verdict verdict, string because)
    {
        verdict.Should().BeOfType<Unproven>(verdict.ToString());
        verdict.Because.Should().Contain(because);
    }
}
