#nullable disable // as the original
namespace Reqnroll.Assist;

public static class RowExtensionMethods
{
    /// <summary>The row's cells as the members of an object.</summary>
    public static T CreateInstance<T>(this DataTableRow row) => ObjectReader.Read<T>(row.Select(cell => (cell.Key, cell.Value)), null);
}
