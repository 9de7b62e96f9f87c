#nullable disable // as the original
using System.Reflection;
using Reqnroll.Engine;
using Reqnroll.Infrastructure;

namespace Reqnroll;

public static class TestRunnerManager
{
    /// <summary>A worker over the bindings of <paramref name="testAssembly"/>, by default the caller's; to be given back with <see cref="ReleaseTestRunner"/>.</summary>
    public static ITestRunner GetTestRunnerForAssembly(
        Assembly testAssembly = null, IContainerBuilder containerBuilder = null, FeatureInfo featureHint = null)
    {
        var run = TestRun.Of(testAssembly ?? Assembly.GetCallingAssembly());
        run.Bindings.ThrowIfInvalid();
        return new TestRunner(run, run.TakeThread());
    }

    public static void ReleaseTestRunner(ITestRunner testRunner) => ((TestRunner)testRunner).Release();
}
