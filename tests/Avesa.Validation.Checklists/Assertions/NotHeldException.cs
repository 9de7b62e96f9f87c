using Avesa.Validation.Reports;
using Avesa.Validation.Verdicts;
using Xunit.Sdk;

namespace Avesa.Validation.Checklists.Assertions;

/// <summary>A verdict that is not held. It has no stack trace: where in the code a finding was noticed helps nobody at 4 a.m.</summary>
public sealed class NotHeldException(Verdict verdict) : Exception(Text(verdict)), IAssertionException
{
    private const int ShownFindings = 10;
    private const int LongestText = 600;

    public override string? StackTrace => null;

    private static string Text(Verdict verdict)
    {
        var lines = new List<string> { $"{verdict.Word}: {Printable.Of(verdict.Because, LongestText)}" };
        if (verdict is Broken broken)
        {
            lines.AddRange(broken.Findings.Take(ShownFindings).Select(finding => $"- {Printable.Of($"{finding}", LongestText)}"));
            if (broken.Count > ShownFindings)
            {
                lines.Add($"first {Math.Min(ShownFindings, broken.Findings.Count)} of {broken.Count} findings");
            }
        }

        return string.Join('\n', lines);
    }
}
