namespace Reqnroll.Generated;

/// <summary>Builds a step's data table in generated code.</summary>
public static class TableArgument
{
    /// <summary>The first row is the header.</summary>
    public static DataTable Of(params string[][] rows)
    {
        var table = new DataTable(rows[0]);
        foreach (var row in rows.Skip(1))
        {
            table.AddRow(row);
        }

        return table;
    }
}
