#nullable disable // as the original
using System.Text;

namespace Reqnroll;

/// <summary>What <see cref="DataTable"/> is; step methods take either.</summary>
public class Table
{
    private readonly string[] header;
    private readonly DataTableRows rows = new();

    public Table(params string[] header)
        : this(header, null)
    {
    }

    protected internal Table(string[] header, string[][] dataRows)
    {
        if (header is null or [])
        {
            throw new ArgumentException("No headers to add", nameof(header));
        }

        this.header = [.. header.Select(name => name ?? "")];
        foreach (var row in dataRows ?? [])
        {
            AddRow(row);
        }
    }

    protected internal Table(Table copyFrom)
        : this(copyFrom.header, [.. copyFrom.rows.Select(row => row.Values.ToArray())])
    {
    }

    public ICollection<string> Header => header;

    public DataTableRows Rows => rows;

    public int RowCount => rows.Count;

    public bool ContainsColumn(string column) => header.Contains(column);

    public void AddRow(IDictionary<string, string> values)
    {
        var cells = new string[header.Length];
        foreach (var (column, value) in values)
        {
            cells[IndexOf(column)] = value;
        }

        AddRow(cells);
    }

    public void AddRow(params string[] cells)
    {
        if (cells.Length != header.Length)
        {
            throw new ArgumentException(
                $"The number of cells ({cells.Length}) you are trying to add doesn't match the number of columns ({header.Length}).\nThe table looks like this\n{this}");
        }

        rows.Add(new DataTableRow(this, [.. cells.Select(cell => cell ?? "")]));
    }

    public void RenameColumn(string oldColumn, string newColumn) => header[IndexOf(oldColumn)] = newColumn;

    public override string ToString() => ToString(false);

    public string ToString(bool headersOnly, bool withNewline = true)
    {
        string[][] lines = headersOnly ? [header] : [header, .. rows.Select(row => row.Values.ToArray())];
        var widths = header.Select((_, column) => lines.Max(line => line[column].Length)).ToArray();
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            text.Append('|').AppendJoin('|', line.Select((cell, column) => $" {cell.PadRight(widths[column])} ")).Append('|').AppendLine();
        }

        return withNewline ? text.ToString() : text.ToString().TrimEnd();
    }

    internal int IndexOf(string column) => Array.IndexOf(header, column) is >= 0 and var index
        ? index
#pragma warning disable CA2201 // Do not raise reserved exception types: the original does
        : throw new IndexOutOfRangeException($"Could not find a column named '{column}' in the table.\nThe table looks like this:\n{this}");
#pragma warning restore CA2201
}
