using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Reqnroll.Generated;

/// <summary>Gives each row of an outline the source line of the row.</summary>
public sealed class OutlineDiscoverer : TheoryDiscoverer
{
    protected override ValueTask<IReadOnlyCollection<IXunitTestCase>> CreateTestCasesForDataRow(
        ITestFrameworkDiscoveryOptions discoveryOptions,
        IXunitTestMethod testMethod,
        ITheoryAttribute theoryAttribute,
        ITheoryDataRow dataRow,
        object?[] testMethodArguments,
        string? index) =>
        base.CreateTestCasesForDataRow(
            discoveryOptions, testMethod, dataRow is ExampleRow row ? AtLine(theoryAttribute, row.Line) : theoryAttribute, dataRow, testMethodArguments, index);

    private static OutlineAttribute AtLine(ITheoryAttribute outline, int line) =>
        new(outline.SourceFilePath, line) { DisplayName = outline.DisplayName, Skip = outline.Skip };
}
