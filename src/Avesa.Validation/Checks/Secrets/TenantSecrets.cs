using Avesa.Validation.Accounts;
using Avesa.Validation.Estate;

namespace Avesa.Validation.Checks.Secrets;

/// <summary>The tenants and their secrets.</summary>
internal static class TenantSecrets
{
    /// <summary>The account's secrets whose whole name is of the template.</summary>
    public static async Task<IReadOnlyList<string>> NamesOf(this Account account, SecretNames names) =>
        [.. (await account.SecretsManager.Names()).Where(name => names.TenantOf(name) is not null)];

    /// <summary>The tenants of a table of the account, by its partition key; null when the table is not there.</summary>
    public static async Task<IReadOnlyList<string>?> TenantsOf(this Account account, string table)
    {
        var key = (await account.DynamoDb.Table(table))?.PartitionKey.Name;
        return key is not null && await account.DynamoDb.Items(table) is { } items
            ? [.. items.Select(item => item.GetValueOrDefault(key)?.S ?? throw new IncompleteAnswerException($"Scan: {key} of an item of {table}")).Distinct(StringComparer.Ordinal)]
            : null;
    }
}
