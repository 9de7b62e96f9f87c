using Avesa.Validation.Run;

namespace Avesa.Validation.Gate;

/// <summary>Whether several decisions speak of one thing, so that they may be taken together.</summary>
internal static class Agreement
{
    /// <summary>Where they differ, a sentence each.</summary>
    public static IEnumerable<string> Problems(IReadOnlyList<GivenDecision> files, string phase)
    {
        if (files.Count < 2)
        {
            return [];
        }

        var first = files[0];
        return files.Skip(1).SelectMany(file => Different(first, file, phase).Select(difference =>
            $"{first.Path} and {file.Path} cannot be taken together: {difference}. Run the checklist again for both, at one commit and with one suite."));
    }

    private static IEnumerable<string> Different(GivenDecision one, GivenDecision other, string phase)
    {
        var (first, second) = (one.Decision.Run, other.Decision.Run);
        (string What, string First, string Second)[] alike =
        [
            ("feature files (their digest)", first.Catalogue, second.Catalogue),
            ("commit", first.Commit ?? "unknown", second.Commit ?? "unknown"),
            ("suite", first.Suite, second.Suite),
            ("world", first.World, second.World),
            ("region", first.Region, second.Region),
            ("source account", Accounts(first, "source"), Accounts(second, "source")),
            ("production account", Accounts(first, "production"), Accounts(second, "production")),
            ("emulated defects", string.Join(", ", first.Defects), string.Join(", ", second.Defects)),
        ];
        var different = alike.Where(pair => pair.First != pair.Second).Select(pair => $"the {pair.What} of the one is {pair.First}, of the other {pair.Second}");
        return one.Decision.Complete && other.Decision.Complete && !Facts(one, phase).SetEquals(Facts(other, phase))
            ? different.Append($"they do not have the same facts of {phase}")
            : different.Concat(phase == Phase.Cutover ? Nights(one.Decision, other.Decision) : []);
    }

    // The accounts of the embedded world, and their night, are new for every run.
    private static IEnumerable<string> Nights(Decision one, Decision other) =>
        one.Run.World != "embedded" && one.Night is { } first && other.Night is { } second && first.Begin != second.Begin
            ? [$"the cutover night of the one began at {Instant.Of(first.Begin)}, of the other at {Instant.Of(second.Begin)}"]
            : [];

    private static string Accounts(RunEnvelope run, string side) =>
        string.Join(" and ", run.Accounts.Where(account => account.Side == side).Select(account => account.Account ?? "unknown").Distinct().Order(StringComparer.Ordinal));

    private static HashSet<(string Control, string Fact)> Facts(GivenDecision file, string phase) =>
        [.. file.Decision.Entries.Where(entry => entry.Phases.Contains(phase) && entry.Control != Control.Outside).Select(entry => (entry.Control, entry.Fact))];
}
