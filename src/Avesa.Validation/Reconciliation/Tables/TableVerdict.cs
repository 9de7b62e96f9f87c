using Avesa.Validation.Settings;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Reconciliation.Tables;

/// <summary>What an outcome proves: equality whole or not at all, a difference as soon as one has settled.</summary>
public static class TableVerdict
{
    private const string MigrateAgain = "Stop the source's ingestion and migrate this item again.";
    private const int PathsShown = 10;

    /// <summary>The verdict.</summary>
    public static Verdict Of(TableOutcome outcome)
    {
        if (outcome.Absent is { } absent)
        {
            return Without(outcome, absent);
        }

        var settled = outcome.Named.Where(item => item.State == DifferenceState.Settled).ToList();
        if (settled.Count > 0)
        {
            return Differ(outcome, settled);
        }

        return (outcome.Stopped, outcome) switch
        {
            ({ } why, _) => new Unproven(outcome.Differing.Total == 0 ? why : $"{why} {outcome.Differing.Total} items of {Both(outcome)} differed until then."),
            (_, { Differing.Total: > 0 }) => new Unproven(Moving(outcome)),
            (_, { Disturbed: > 0 }) => new Unproven(Disturbed(outcome)),
            (_, { Unseen: not null }) => Unseen(outcome)!,
            (_, { OfSource.Items: 0 }) => new Unproven(
                $"The source table {outcome.Source} is empty, so there was nothing to migrate: look whether this is the right account, region and table."),
            _ => new Held(
                $"All {outcome.Equal} items of {Both(outcome)} are equal, item by item and type by type, and there are no others."
                + (outcome.Settled > 0 ? $" {outcome.Settled} items were written meanwhile, and were the same when both sides were looked at again." : ""),
                Proof.Compared),
        };
    }

    /// <summary>What to say when the reading of a side showed nothing of what it has; null when it did not.</summary>
    internal static Unproven? Unseen(TableOutcome outcome) => outcome.Unseen is { } side
        ? new Unproven(
            $"The reading of {(side == AccountSide.Source ? outcome.Source : outcome.Production)} showed no item, but {outcome.Equal + outcome.Differing.Changed} were found there by their keys: "
            + "what else it holds nobody has seen. Compare again.")
        : null;

    private static Broken Without(TableOutcome outcome, AccountSide side)
    {
        var ofSource = side == AccountSide.Source;
        var table = ofSource ? outcome.Source : outcome.Production;
        return new Broken(
            $"There is no table {table} in {(ofSource ? "the source" : "production")}.",
            Proof.Read,
            [new Finding(table, "a table", "none", "Look whether the feature names the right table; create production's as in plan 2.2 and migrate again.")]);
    }

    private static Broken Differ(TableOutcome outcome, List<TableDifference> settled)
    {
        var open = outcome.Named.Where(item => item.State != DifferenceState.Settled).ToList();
        var counts = open.Aggregate(outcome.Differing, (all, item) => all.Plus(item.Kind, -1));
        var shown = counts.Total > settled.Count ? $" (first {settled.Count} of {counts.Total} named)" : "";
        List<string> besides = [];
        if (open.Count > 0)
        {
            besides.Add(Moving(outcome));
        }

        if (outcome.Disturbed > 0)
        {
            besides.Add(Disturbed(outcome));
        }

        if (outcome.Stopped is { } why)
        {
            besides.Add(why);
        }

        return new Broken(
            $"{Both(outcome)} differ: {counts.Missing} items missing, {counts.Extra} extra, {counts.Changed} changed, {outcome.Equal} equal{shown}."
            + string.Concat(besides.Select(sentence => $" {sentence}")),
            Proof.Compared,
            [.. settled.Select(item => Finding(item, outcome))],
            counts.Total,
            besides);
    }

    private static Finding Finding(TableDifference item, TableOutcome outcome)
    {
        var subject = $"{outcome.Production} {item.Key.Json(outcome.Schema)}";
        return item.Kind switch
        {
            DifferenceKind.Missing => new Finding(subject, "in production", "only in the source", MigrateAgain),
            DifferenceKind.Extra => new Finding(subject, "in both accounts, or in neither", "only in production", "Delete it in production if it was deleted in the source; the plan's migration only ever puts."),
            DifferenceKind.Changed => new Finding(subject, "the same in both accounts", Paths(item.Paths), MigrateAgain),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static string Paths(IReadOnlyList<string> paths) =>
        $"{string.Join(", ", paths.Take(PathsShown))} {(paths.Count == 1 ? "differs" : "differ")}{(paths.Count > PathsShown ? $" (first {PathsShown} of {paths.Count})" : "")}";

    private static string Moving(TableOutcome outcome)
    {
        var open = outcome.Named.Where(item => item.State != DifferenceState.Settled).ToList();
        var oldest = open.Count == 0 ? TimeSpan.Zero : open.Max(item => item.Age);
        return $"{open.Count} items of {Both(outcome)} are still moving: they differed whenever they were looked at, each time in another way, for {oldest.TotalSeconds:0.#} seconds. "
            + "Stop whatever writes into either table and run again.";
    }

    private static string Disturbed(TableOutcome outcome) =>
        $"{outcome.Disturbed} groups of items of {Both(outcome)} were equal at first and differed when both were read again. Stop whatever writes into either table and run again.";

    private static string Both(TableOutcome outcome) => $"{outcome.Source} and {outcome.Production}";
}
