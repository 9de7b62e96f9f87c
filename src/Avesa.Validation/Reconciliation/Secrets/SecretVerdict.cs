using System.Diagnostics;
using Avesa.Validation.Estate;
using Avesa.Validation.Settings;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Reconciliation.Secrets;

/// <summary>What a comparison of secrets proves.</summary>
/// <param name="names">The secrets.</param>
public sealed class SecretVerdict(SecretNames names)
{
    /// <summary>The verdict: differences outweigh what was not compared, and nothing at all is never held.</summary>
    /// <param name="outcome">What was found.</param>
    /// <param name="beside">What else is known of them, for a held verdict; null when nothing was looked at.</param>
    public Verdict Of(SecretOutcome outcome, string? beside = null)
    {
        var differences = new Differences("secrets");
        for (var equal = 0; equal < outcome.Equal; equal++)
        {
            differences.AddEqual();
        }

        foreach (var name in outcome.Without)
        {
            differences.AddChanged(name, "no current value in either account", "Put the secret's value, or delete it in both.");
        }

        foreach (var one in outcome.Differing.Where(one => one.State != DifferenceState.Moving))
        {
            Add(differences, one);
        }

        var open = NotProven(outcome).ToList();
        if (differences.Total == 0 && open.Count > 0)
        {
            return new Unproven(string.Join(' ', open));
        }

        var verdict = differences.Verdict(
            $"the current values of {names.Template} in both accounts",
            $"compared by a keyed hash of text or bytes{(beside is null ? "" : $" ({beside})")}");
        return verdict is Broken broken && open.Count > 0 ? new Broken(broken.Because, broken.Proof, broken.Findings, broken.Count, open) : verdict;
    }

    private IEnumerable<string> NotProven(SecretOutcome outcome)
    {
        if (outcome.Ending is not ComparisonEnding.Whole)
        {
            var ended = outcome.Ending == ComparisonEnding.Cancelled ? "was ended early" : "was not finished in its time";
            var read = outcome.Equal + outcome.Without.Count + outcome.Differing.Count;
            yield return outcome.Names is { } all
                ? $"The comparison of {names.Template} {ended}: {read} of {all} secrets were read in both accounts, {outcome.Equal} of them are equal, and of the rest nothing is known."
                : $"The comparison of {names.Template} {ended}, before its names were known: nothing was compared.";
        }

        if (outcome.Unseen is { } side)
        {
            yield return $"The listing of the {(side == AccountSide.Source ? "source" : "production")} account names no secret {names.Template}, but it has values of them: what else it has nobody has seen. Compare again.";
        }

        if (outcome.Differing.Count(one => one.State == DifferenceState.Moving) is > 0 and var moving)
        {
            yield return $"{moving} secrets of {names.Template} were changed while they were compared: stop whoever puts their values and compare again.";
        }
    }

    private static void Add(Differences differences, SecretDifference one)
    {
        switch (one.Kind)
        {
            case DifferenceKind.Missing:
                differences.AddMissing(one.Name, "Put the source's current value into production's secret.");
                break;
            case DifferenceKind.Extra:
                differences.AddExtra(one.Name, "Find out where production's value comes from.");
                break;
            case DifferenceKind.Changed:
                differences.AddChanged(one.Name, "another value in production", "Put the source's current value into production's secret, or say who rotated it.");
                break;
            default:
                throw new UnreachableException();
        }
    }
}
