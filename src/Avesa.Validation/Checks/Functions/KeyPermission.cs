using Avesa.Validation.Inventory;
using Avesa.Validation.Policies;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Functions;

/// <summary>Whether a function's role may use a KMS key: the key's own policy must consent, to the role or to the account, and the role's policies permit it.</summary>
/// <remarks>https://docs.aws.amazon.com/kms/latest/developerguide/key-policies.html</remarks>
internal static class KeyPermission
{
    /// <summary>Judges the permission.</summary>
    /// <param name="account">The account of the function and of the key.</param>
    /// <param name="function">The function.</param>
    /// <param name="keyId">Id, ARN or alias.</param>
    /// <param name="actions">For example <c>kms:Decrypt</c>.</param>
    /// <param name="whose">For sentences: <c>the bucket's</c>.</param>
    /// <param name="service">Who uses the key on behalf of the function: <c>s3</c>.</param>
    public static async Task<Verdict> Judge(Account account, FunctionFacts function, string keyId, IReadOnlyList<string> actions, string whose, string service)
    {
        if (keyId.Split(':') is [_, _, _, _, { Length: > 0 } owner, ..] && owner != account.Id)
        {
            return new Broken(
                $"{whose} key {keyId} is another account's.",
                Proof.Read,
                [new Finding(keyId, $"a key of account {account.Id}", $"one of account {owner}", "Encrypt with a key of the account: who may use another's, and for how long, is decided there.")]);
        }

        var key = await account.Kms.Key(keyId);
        if (key is null || key.State != "Enabled")
        {
            return new Broken($"{whose} key {keyId} cannot be used.", Proof.Read, [new Finding(keyId, "an enabled key", key is null ? "none" : $"a key in state {key.State}", "Enable the key, or encrypt with another.")]);
        }

        // AWS's own keys admit every principal of the account that may use the service.
        if (!key.ByCustomer)
        {
            return new Held($"{whose} key {key.Arn} is AWS's own.", Proof.Read);
        }

        var policy = await account.Kms.Policy(key.Arn);
        var via = $"{service}.{account.Region}.amazonaws.com";
        var consents = actions.Select(action => PolicyDocument.Parse(policy).Ask(PolicyQuestion.OfRole(function.RoleArn, account.Id, action, key.Arn, via))).ToList();
        if (consents.Exists(answer => answer.Consent == Consent.Depends))
        {
            return new Unproven($"Whether the policy of {key.Arn} admits {function.RoleName} hangs on a condition that cannot be decided here: read it.");
        }

        return consents.TrueForAll(answer => answer.Consent == Consent.Allows)
            ? await RolePermission.Judge(account, function, [(actions, [key.Arn])], policy, $"use {whose} key {key.Arn}", via)
            : new Broken($"The policy of {whose} key does not admit {function.RoleName}.", Proof.Read, [new Finding(
                    key.Arn,
                    $"a key policy that admits {function.RoleName} to {string.Join(" and ", actions)}",
                    consents.Find(answer => answer.Consent == Consent.Denies) is { Statement: { } denial } ? $"a denial in \"{denial.Id}\"" : "none that does",
                    "Correct the key's policy.")]);
    }
}
