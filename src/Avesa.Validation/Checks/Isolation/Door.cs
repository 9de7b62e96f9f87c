using Avesa.Validation.Policies;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Isolation;

/// <summary>A resource and the policy that says who may come in.</summary>
/// <param name="Subject">The ARN, for findings.</param>
/// <param name="Policy">JSON text; null when it has none, which admits nobody.</param>
internal sealed record Door(string Subject, string? Policy)
{
    /// <summary>Everybody whom the policy lets in, or may let in, beside the account.</summary>
    public IEnumerable<(Door Door, Admission Admission)> AdmissionsBeyond(Insiders insiders) =>
        PolicyDocument.Parse(Policy).AdmissionsBeyond(insiders).Select(admission => (this, admission));
}

/// <summary>Judges doors together: nobody but the account may come in.</summary>
internal static class Doors
{
    private const int Shown = 50;

    /// <summary>Held when no door admits anybody else, Unproven when that hangs on something that cannot be decided here.</summary>
    /// <param name="account">The account that owns them.</param>
    /// <param name="what">For sentences: <c>the policies of 41 secrets</c>.</param>
    /// <param name="admissions">Whom the policies admit.</param>
    /// <param name="others">Findings beside the policies.</param>
    /// <param name="doubts">What else could not be decided; sentences.</param>
    public static Verdict Judge(
        Account account,
        string what,
        IEnumerable<(Door Door, Admission Admission)> admissions,
        IReadOnlyList<Finding>? others = null,
        IReadOnlyList<string>? doubts = null)
    {
        var all = admissions.ToList();
        List<Finding> findings = [.. all.Where(pair => pair.Admission.Certain).Select(pair => Finding(account, pair.Door, pair.Admission)), .. others ?? []];
        List<string> open = [.. all.Where(pair => !pair.Admission.Certain).Select(pair => Doubt(pair.Door, pair.Admission)), .. doubts ?? []];
        if (findings.Count > 0)
        {
            var first = findings.Count > Shown ? $" (first {Shown} of {findings.Count} shown)" : "";
            var undecided = open.Count > 0 ? $" {open.Count} more could not be decided." : "";
            return new Broken($"{Sentence(what)} admit {Counted.Of(findings.Count, "outside principal", "outside principals")}{first}.{undecided}", Proof.Read, [.. findings.Take(Shown)], findings.Count, open);
        }

        return open.Count > 0
            ? new Unproven($"{open[0]}{(open.Count > 1 ? $" The same goes for {open.Count - 1} more of {what}." : "")}")
            : new Held($"{Sentence(what)} admit nobody but account {account.Id} (read, statement by statement).", Proof.Read);
    }

    private static Finding Finding(Account account, Door door, Admission admission) => new(
        door.Subject,
        $"nobody beside account {account.Id}",
        $"statement \"{admission.Statement.Id}\" admits {admission.Who} to {admission.Actions}",
        admission.Principal is { Kind: "Service" } or { Kind: "AWS", Value: "*" }
            ? $"Remove the statement, or pin it to the account with a condition such as aws:SourceAccount or aws:PrincipalAccount = {account.Id}."
            : "Remove the principal from the statement, or list it in the feature if the plan wants it.");

    private static string Doubt(Door door, Admission admission) =>
        $"Whether statement \"{admission.Statement.Id}\" of {door.Subject} keeps {admission.Who} out "
        + $"hangs on {(admission.Statement.Conditions.Count == 0 ? "what cannot be read here" : string.Join(" and ", admission.Statement.Conditions.Select(condition => $"{condition.Operator} {condition.Key}")))}, "
        + "which cannot be decided here: pin the account itself in the condition, or remove the statement.";

    private static string Sentence(string what) => $"{char.ToUpperInvariant(what[0])}{what[1..]}";
}
