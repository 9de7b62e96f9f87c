using Xunit;

namespace Reqnroll.Generated;

internal sealed class ExampleRow(object[] values, int line) : TheoryDataRowBase
{
    public int Line { get; } = line;

    protected override object?[] GetData() => values;
}
