#nullable disable // as the original
using Reqnroll.BoDi;

namespace Reqnroll;

public interface ITestRunContext : IReqnrollContext
{
    IObjectContainer TestRunContainer { get; }

    /// <summary>The folder that the test assembly runs in.</summary>
    string TestDirectory { get; }
}
