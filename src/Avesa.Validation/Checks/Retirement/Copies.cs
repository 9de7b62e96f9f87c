using Avesa.Validation.Checks.Secrets;
using Avesa.Validation.Estate;
using Avesa.Validation.Inventory;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Retirement;

/// <summary>What every check of a copy has in common: one that is gone needs neither a fence nor a day, and is known to be gone only where others of its kind are seen.</summary>
internal static class Copies
{
    /// <summary>Judges the account's copy of a table, or says that it is gone.</summary>
    public static async Task<Verdict> OfTable(this Account account, string table, Func<TableFacts, Task<Verdict>> judge)
    {
        var listed = await account.DynamoDb.TableNames();
        return await account.DynamoDb.Table(table) is { } copy ? await judge(copy) : Gone(account, $"table {table}", "table", listed.Count);
    }

    /// <summary>Judges the account's copy of a bucket, or says that it is gone.</summary>
    public static async Task<Verdict> OfBucketCopy(this Account account, string bucket, Func<Task<Verdict>> judge)
    {
        var own = await account.S3.OwnBuckets();
        return own.Contains(bucket) ? await judge() : Gone(account, $"bucket {bucket}", "bucket", own.Count);
    }

    /// <summary>Judges the account's copies of secrets by their names, or says that all are gone.</summary>
    public static async Task<Verdict> OfSecrets(this Account account, SecretNames names, Func<IReadOnlyList<string>, Task<Verdict>> judge) =>
        await account.NamesOf(names) is { Count: > 0 } copies
            ? await judge(copies)
            : Gone(account, $"secret {names}", "secret", (await account.SecretsManager.Names()).Count);

    private static Verdict Gone(Account account, string copy, string kind, int listed) => listed == 0
        ? new Unproven($"The {account.Side} account shows no {kind} at all in {account.Region}, so it may be the wrong region, and nothing is known of the {copy}.")
        : new Held($"The {account.Side} account has no {copy} any more (among {listed}).", Proof.Read);
}
