using System.Collections.Concurrent;

namespace Avesa.Validation.Emulator.Model;

/// <summary>One state of the world: accounts that can reach each other, and the access keys (long-lived and session keys) that they have issued.</summary>
public sealed class Moment(string name)
{
    /// <summary>The name, for example <c>after-cutover</c>.</summary>
    public string Name { get; } = name;

    /// <summary>The accounts by their 12-digit id.</summary>
    public ConcurrentDictionary<string, Account> Accounts { get; } = new(StringComparer.Ordinal);

    /// <summary>The access keys by their id; session keys from AssumeRole join them at run time.</summary>
    public ConcurrentDictionary<string, AccessKey> AccessKeys { get; } = new(StringComparer.Ordinal);

    /// <summary>
    /// What the people of the accounts keep in files, by relative path: documents, their word for them, the workflow that deploys. No API serves it;
    /// whoever emulates the people writes it down.
    /// </summary>
    public ConcurrentDictionary<string, string> Papers { get; } = new(StringComparer.Ordinal);

    /// <summary>Adds an empty account.</summary>
    public Account AddAccount(string id, string region)
    {
        var account = new Account(this, id, region);
        if (!Accounts.TryAdd(id, account))
        {
            throw new ArgumentException($"Account {id} exists already in moment {Name}.", nameof(id));
        }

        return account;
    }

    /// <summary>The account that an ARN names; null for an ARN without an account (S3) or of an account that does not exist here.</summary>
    public Account? AccountOf(string arn) => Arn.TryParse(arn, out var parsed) ? Accounts.GetValueOrDefault(parsed.AccountId) : null;

    /// <summary>Bucket names are global, so a bucket is looked up over all accounts; null when no account has it.</summary>
    public Bucket? FindBucket(string name)
    {
        foreach (var account in Accounts.Values)
        {
            if (account.Buckets.TryGetValue(name, out var bucket))
            {
                return bucket;
            }
        }

        return null;
    }
}
