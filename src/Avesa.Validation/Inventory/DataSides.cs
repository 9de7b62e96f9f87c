using Avesa.Validation.Reconciliation;

namespace Avesa.Validation.Inventory;

/// <summary>Names what lies in an account, for differences.</summary>
internal static class DataSides
{
    /// <summary>A table, a bucket or a secret of the account.</summary>
    public static DataSide At(this Account account, string name) => new(account.Id, account.Region, name);
}
