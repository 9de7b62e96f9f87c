using System.Runtime.CompilerServices;
using Xunit;
using Xunit.v3;

namespace Reqnroll.Generated;

/// <summary>A scenario outline: xunit's theory, except that each row is found at its own line of the feature.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer(typeof(OutlineDiscoverer))]
public sealed class OutlineAttribute([CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
    : TheoryAttribute(sourceFilePath, sourceLineNumber);
