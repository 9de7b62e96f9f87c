#nullable disable // as the original
using Reqnroll.Assist;

namespace Reqnroll;

/// <summary>Tables as objects: columns to properties or constructor parameters of the same name, whatever its case, spaces and underscores.</summary>
public static class TableHelperExtensionMethods
{
    /// <summary>One object of a table with one row, or with the columns Field and Value.</summary>
    public static T CreateInstance<T>(this Table table) => CreateInstance<T>(table, (InstanceCreationOptions)null);

    /// <exception cref="ColumnCouldNotBeBoundException">A column is no member's name, and the options forbid that.</exception>
    public static T CreateInstance<T>(this Table table, InstanceCreationOptions creationOptions) =>
        ObjectReader.Read<T>(ObjectReader.IsVertical(table, typeof(T)) ? table.Rows.Select(row => (row[0], row[1])) : Pairs(table.Rows[0]), creationOptions);

    /// <summary>One object a row.</summary>
    public static IEnumerable<T> CreateSet<T>(this Table table) => CreateSet<T>(table, (InstanceCreationOptions)null);

    /// <exception cref="ColumnCouldNotBeBoundException">A column is no member's name, and the options forbid that.</exception>
    public static IEnumerable<T> CreateSet<T>(this Table table, InstanceCreationOptions creationOptions) =>
        [.. table.Rows.Select(row => ObjectReader.Read<T>(Pairs(row), creationOptions))];

    private static IEnumerable<(string, string)> Pairs(DataTableRow row) => row.Select(cell => (cell.Key, cell.Value));
}
