namespace Avesa.Validation.Gate;

/// <summary>Whether a decision is about what the caller asks about: the same phase, world, region, run, commit and accounts.</summary>
internal static class Origin
{
    /// <summary>What is foreign, a sentence each. Where a run did not come to its end, nobody wonders that it names no world or account.</summary>
    public static IEnumerable<string> Problems(GivenDecision file, GateExpectation expected)
    {
        var (path, run) = (file.Path, file.Decision.Run);
        if (file.Decision.Decisions.All(decision => decision.Phase != expected.Phase))
        {
            var decided = file.Decision.Decisions is [] ? "nothing" : string.Join(" and ", file.Decision.Decisions.Select(decision => decision.Phase));
            yield return $"{path} decides {decided}, and {expected.Phase} is asked for: its run looked at another moment or was filtered, so run the checklist of {expected.Phase}.";
        }

        if (run.World != expected.World && (file.Decision.Complete || run.World is "live" or "embedded"))
        {
            yield return $"{path} is of the {run.World} world, and the {expected.World} one is expected: "
                + (expected.World == "live" ? "run the checklist with prod.runsettings, or give --world embedded to try the gate itself." : "leave --world out to gate the live one.");
        }

        if (expected.World == "live" && run.Defects is not [])
        {
            yield return $"{path} is of accounts with emulated defects ({string.Join(", ", run.Defects)}), and the live world has none: run the checklist with prod.runsettings.";
        }

        if (expected.Region is { } region && run.Region != region)
        {
            yield return $"{path} is of the region {run.Region}, and {region} is expected: run the checklist with AVESA_REGION={region}.";
        }

        if (expected.RunIds is not [] && !expected.RunIds.Contains(run.Id))
        {
            yield return $"{path} is of the run {run.Id}, and {string.Join(" or ", expected.RunIds)} is expected: give the {DecisionFile.Name} of this run, or run the checklist again in it.";
        }

        if (expected.Commit is { } commit && run.Commit != commit)
        {
            yield return $"{path} is about {(run.Commit is { } other ? $"the commit {other}" : "no commit that its run knew of")}, and {commit} is expected: run the checklist with AVESA_COMMIT={commit}.";
        }

        if (!file.Decision.Complete && run.Accounts is [])
        {
            yield break;
        }

        foreach (var problem in Side(file, "source", expected.SourceAccount).Concat(Side(file, "production", expected.ProductionAccount)))
        {
            yield return problem;
        }

        if (Of(run, "source").Select(account => account.Account).Intersect(Of(run, "production").Select(account => account.Account)).OfType<string>().FirstOrDefault() is { } same)
        {
            yield return $"{path} has {same} for the source account and for production's: two accounts are expected, so set AVESA_SOURCE_PROFILE and AVESA_PRODUCTION_PROFILE right, and run the checklist again.";
        }
    }

    private static IEnumerable<string> Side(GivenDecision file, string side, string? expected)
    {
        var accounts = Of(file.Decision.Run, side).ToList();
        if (accounts.Count == 0)
        {
            yield return $"{file.Path} does not say which {side} account was asked: its run reached none, so see why in its log, and run the checklist again.";
        }

        foreach (var account in accounts.Distinct())
        {
            if (account.Account is null || account.Caller is null)
            {
                yield return $"{file.Path} has no proof of who answered as the {side} account {account.ExpectedAccount} (profile {account.Profile}): see in the log of its run why STS did not say, and run the checklist again.";
            }
            else if (account.Account != account.ExpectedAccount)
            {
                yield return $"{file.Path} has the answers of {account.Account} for the {side} account, and its run expected {account.ExpectedAccount}: run the checklist with a profile of that account.";
            }

            if (expected is not null && account.ExpectedAccount != expected)
            {
                yield return $"{file.Path} is of a run with the {side} account {account.ExpectedAccount}, and {expected} is expected: run the checklist with AVESA_{side.ToUpperInvariant()}_ACCOUNT={expected} and a profile of it.";
            }
        }
    }

    private static IEnumerable<AccountEvidence> Of(RunEnvelope run, string side) => run.Accounts.Where(account => account.Side == side);
}
