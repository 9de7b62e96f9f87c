using System.Reflection;
using System.Runtime.CompilerServices;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Reqnroll.Generated;

/// <summary>One row of an outline's Examples.</summary>
/// <param name="values">The cells, the number of the row in the feature, and the tags of the Examples: the test method's arguments.</param>
/// <param name="line">The row's line in the feature, which the compiler fills in.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class ExampleAttribute(object[] values, [CallerLineNumber] int line = 0) : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([new ExampleRow(values, line) { TestDisplayName = TestDisplayName, Label = "", Skip = Skip }]); // Label: the display name is whole as it is

    public override bool SupportsDiscoveryEnumeration() => true;
}
