using Reqnroll.UnitTestProvider;
using Xunit;
using Xunit.Sdk;

namespace Reqnroll.Engine;

internal sealed class XunitRuntimeProvider : IUnitTestRuntimeProvider
{
    public void TestPending(string message) => throw new XunitException($"Test pending: {message}");

    public void TestInconclusive(string message) => throw new XunitException($"Test inconclusive: {message}");

    public void TestIgnore(string message) => Assert.Skip(message);

    public ScenarioExecutionStatus? DetectExecutionStatus(Exception exception) =>
        exception is SkipException ? ScenarioExecutionStatus.Skipped : null;
}
