using Avesa.Validation.Estate;
using Avesa.Validation.Reconciliation.Secrets;

namespace Avesa.Validation.Inventory;

/// <summary>The secrets of both sides, compared.</summary>
public static class ReconciledSecrets
{
    /// <summary>A comparison, ready to run.</summary>
    /// <param name="migration">Both sides.</param>
    /// <param name="names">The secrets.</param>
    /// <param name="progress">Is told where it stands; null when nobody looks.</param>
    public static SecretReconciliation Comparison(Migration migration, SecretNames names, IProgress<SecretProgress>? progress = null) =>
        new(new Side(migration.Source, names), new Side(migration.Production, names), migration.TableLimits.Time, migration.Clock, progress);

    private sealed class Side(Account account, SecretNames names) : ISecretSide
    {
        public async Task<IReadOnlyList<string>> Names(CancellationToken cancellationToken) =>
            [.. (await account.SecretsManager.Names().WaitAsync(cancellationToken)).Where(name => names.TenantOf(name) is not null)];

        public async Task<string?> Digest(string name, bool again, CancellationToken cancellationToken) => again
            ? (await account.SecretsManager.CurrentValueAgain(name, cancellationToken))?.Digest
            : (await account.SecretsManager.CurrentValue(name).WaitAsync(cancellationToken))?.Digest;
    }
}
