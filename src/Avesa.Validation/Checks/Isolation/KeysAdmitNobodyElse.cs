using Avesa.Validation.Inventory;
using Avesa.Validation.Policies;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Isolation;

/// <summary>Nobody outside of the account may use a key that the account manages: not by its policy, and not by a grant.</summary>
/// <remarks>https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html</remarks>
public sealed record KeysAdmitNobodyElse : ICheck
{
    /// <inheritdoc />
    public async Task<Verdict> Run(Account account, CancellationToken cancellationToken)
    {
        var all = await Task.WhenAll((await account.Kms.KeyArns()).Select(account.Kms.Key));
        if (all.Length == 0)
        {
            return new Unproven($"The {account.Side} account lists no key at all in {account.Region}, not even AWS's own for its secrets, so it may be the wrong region.");
        }

        var keys = all.OfType<KeyFacts>().Where(key => key.ByCustomer).ToList();
        var doors = Task.WhenAll(keys.Select(async key => new Door(key.Arn, await account.Kms.Policy(key.Arn))));
        var grants = await Task.WhenAll(keys.Select(async key => (await account.Kms.Grants(key.Arn)).Select(grant => Judge(account, key, grant))));
        var judged = grants.SelectMany(found => found).ToList();
        return keys.Count == 0
            ? new Held($"The {account.Side} account has no key of its own in {account.Region} (all {all.Length} keys read); those of AWS admit only the account.", Proof.Read)
            : Doors.Judge(
                account,
                $"the policies and grants of {Counted.Of(keys.Count, "key", "keys")}",
                (await doors).SelectMany(door => door.AdmissionsBeyond(new Insiders(account.Id))),
                [.. judged.Select(found => found.Finding).OfType<Finding>()],
                [.. judged.Select(found => found.Doubt).OfType<string>()]);
    }

    // A service gets a grant for what it does in the account that made the grant, so it acts for that account.
    private static (Finding? Finding, string? Doubt) Judge(Account account, KeyFacts key, GrantFacts grant)
    {
        var service = grant.Grantee?.EndsWith(".amazonaws.com", StringComparison.Ordinal) == true;
        var principal = new PolicyPrincipal(service ? "Service" : "AWS", grant.Grantee ?? "");
        return new Insiders(account.Id, ServicesActForAccount: true).Of(principal) switch
        {
            Standing.Inside => (null, null),
            Standing.Unknown => (null, $"The grant {grant.Id} of {key.Arn} names {grant.Grantee ?? "nobody"}, which cannot be told to be of the account: revoke it if nobody needs it."),
            _ => (new Finding(key.Arn, $"no grant to anybody but account {account.Id}", $"the grant {grant.Id} lets {grant.Grantee} {string.Join(", ", grant.Operations)}", "Revoke the grant with aws kms revoke-grant."), null),
        };
    }
}
