#nullable disable // as the original
namespace Reqnroll;

/// <summary>A table has columns for which the type has no member, and the options forbid that.</summary>
public class ColumnCouldNotBeBoundException : Exception
{
    public ColumnCouldNotBeBoundException()
    {
    }

    public ColumnCouldNotBeBoundException(IList<string> columns)
        : base($"{(columns.Count == 1 ? "Member or field" : "Members or fields")} {string.Join(',', columns)} not found")
    {
        Columns = columns;
    }

    public IList<string> Columns { get; }
}
