#nullable disable // as the original
namespace Reqnroll;

/// <summary>A step's data table: its first row is the header.</summary>
public class DataTable : Table
{
    public DataTable(params string[] header)
        : base(header)
    {
    }

    protected internal DataTable(string[] header, string[][] dataRows)
        : base(header, dataRows)
    {
    }

    protected internal DataTable(Table copyFrom)
        : base(copyFrom)
    {
    }

    public static DataTable FromTable(Table table) => new(table);
}
