using Reqnroll.BoDi;

namespace Reqnroll.Engine;

internal sealed class TestRunContext(IObjectContainer testRunContainer) : ReqnrollContext, ITestRunContext
{
    public IObjectContainer TestRunContainer { get; } = testRunContainer;

    public string TestDirectory => AppContext.BaseDirectory;
}
