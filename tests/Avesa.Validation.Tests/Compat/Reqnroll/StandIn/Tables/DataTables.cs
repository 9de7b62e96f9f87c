using Reqnroll;

namespace Avesa.Validation.Tests.Compat.StandIn.Tables;

public sealed class DataTables
{
    private readonly DataTable table = new("name", "size");

    public DataTables()
    {
        table.AddRow("a", "1");
        table.AddRow(new Dictionary<string, string> { ["size"] = "22", ["name"] = "long name" });
    }

    [Fact]
    public void Are_read_by_row_and_column()
    {
        table.Header.Should().Equal("name", "size");
        table.RowCount.Should().Be(2);
        table.Rows[1]["size"].Should().Be("22");
        table.Rows[0][0].Should().Be("a");
        table.Rows.Select(row => row.TryGetValue("colour", out _)).Should().AllBeEquivalentTo(false);
        table.Rows[0].Should().Equal(KeyValuePair.Create("name", "a"), KeyValuePair.Create("size", "1"));
        table.ContainsColumn("Name").Should().BeFalse();
    }

    [Fact]
    public void Are_shown_in_columns() => table.ToString().ReplaceLineEndings("\n").Should().Be(
        """
        | name      | size |
        | a         | 1    |
        | long name | 22   |

        """.ReplaceLineEndings("\n"));

    [Fact]
    public void Show_themselves_when_asked_for_a_column_that_they_lack() =>
        table.Invoking(read => read.Rows[0]["colour"]).Should().Throw<IndexOutOfRangeException>().WithMessage("Could not find a column named 'colour' in the table.*| long name |*");

    [Fact]
    public void Keep_their_shape()
    {
        table.Invoking(written => written.AddRow("only one")).Should().Throw<ArgumentException>().WithMessage("The number of cells (1) you are trying to add doesn't match the number of columns (2)*");
        table.Rows[0].Invoking(row => ((IDictionary<string, string>)row).Add("x", "y")).Should().Throw<ReqnrollException>();
    }

    [Fact]
    public void Can_have_a_cell_or_a_column_changed()
    {
        table.RenameColumn("size", "bytes");
        table.Rows[0]["bytes"] = "3";

        table.Rows[0].Values.Should().Equal("a", "3");
    }
}
