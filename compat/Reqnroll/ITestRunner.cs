#nullable disable // as the original
namespace Reqnroll;

/// <summary>A worker of the test run; outside of scenarios of use for the container with Reqnroll's own services.</summary>
public interface ITestRunner
{
    ITestThreadContext TestThreadContext { get; }
}
