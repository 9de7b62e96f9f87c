using Reqnroll;
using Reqnroll.Assist;

namespace Avesa.Validation.Tests.Compat.StandIn.Tables;

public sealed class TableAsObjects
{
    private enum State
    {
        On,
        SwitchedOff,
    }

    [Fact]
    public void Gives_one_record_a_row()
    {
        var table = Table(["Name", "memory mb", "timeout", "state", "tags"], ["a", "1024", "00:15:00", "switched off", "x, y"], ["b", "", "00:00:01", "on", ""]);

        table.CreateSet<Function>().Should().BeEquivalentTo(
            [new Function("a", 1024, TimeSpan.FromMinutes(15), State.SwitchedOff, ["x", "y"]), new Function("b", null, TimeSpan.FromSeconds(1), State.On, [])]);
    }

    [Fact]
    public void Gives_one_object_with_setters_across_or_down()
    {
        Table(["Name", "Versioned"], ["data", "true"]).CreateInstance<Bucket>().Should().BeEquivalentTo(new Bucket { Name = "data", Versioned = true });
        Table(["Field", "Value"], ["Name", "data"], ["Versioned", "false"]).CreateInstance<Bucket>().Should().BeEquivalentTo(new Bucket { Name = "data" });
        Table(["Name"], ["data"]).Rows[0].CreateInstance<Bucket>().Name.Should().Be("data");
    }

    [Fact]
    public void Names_the_columns_that_no_member_has_when_that_is_asked()
    {
        var table = Table(["Name", "Colour"], ["data", "red"]);

        table.CreateInstance<Bucket>().Name.Should().Be("data");
        table.Invoking(strict => strict.CreateSet<Bucket>(new InstanceCreationOptions { VerifyAllColumnsBound = true }))
            .Should().Throw<ColumnCouldNotBeBoundException>().WithMessage("Member or field Colour not found").Which.Columns.Should().Equal("Colour");
    }

    [Fact]
    public void Names_the_cell_that_is_no_value_of_its_member() =>
        Table(["Name", "Versioned"], ["data", "perhaps"]).Invoking(bad => bad.CreateInstance<Bucket>())
            .Should().Throw<FormatException>().WithMessage("The column 'Versioned' has 'perhaps', which is no Boolean.");

    private static DataTable Table(string[] header, params string[][] rows)
    {
        var table = new DataTable(header);
        foreach (var row in rows)
        {
            table.AddRow(row);
        }

        return table;
    }

    private sealed record Function(string Name, int? MemoryMb, TimeSpan Timeout, State State, IReadOnlyList<string> Tags);

    private sealed class Bucket
    {
        public string? Name { get; set; }

        public bool Versioned { get; set; }
    }
}
