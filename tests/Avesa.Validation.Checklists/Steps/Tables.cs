using Avesa.Validation.Checklists.Assertions;

namespace Avesa.Validation.Checklists.Steps;

/// <summary>Reads the tables of steps: exactly the columns that the step knows, and at least one row.</summary>
internal static class Tables
{
    /// <summary>The rows, each read by <paramref name="read"/>.</summary>
    /// <exception cref="ChecklistException">A column is missing or unknown, or there is no row.</exception>
    public static IReadOnlyList<T> Rows<T>(this DataTable table, string[] columns, Func<DataTableRow, T> read)
    {
        var unknown = table.Header.Except(columns, StringComparer.Ordinal).ToList();
        var missing = columns.Except(table.Header, StringComparer.Ordinal).ToList();
        if (unknown.Count > 0 || missing.Count > 0)
        {
            throw new ChecklistException(
                $"This table has the columns {Names(table.Header)}, but the step knows exactly {Names(columns)}: "
                + string.Join(", ", [.. unknown.Select(name => $"remove or rename \"{name}\""), .. missing.Select(name => $"add \"{name}\"")]) + ".");
        }

        return table.RowCount > 0
            ? [.. table.Rows.Select(read)]
            : throw new ChecklistException($"This table with the columns {Names(columns)} has no rows, so the step would check nothing: add what is expected.");
    }

    private static string Names(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"\"{name}\""));
}
