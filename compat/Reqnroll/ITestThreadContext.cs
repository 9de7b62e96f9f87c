#nullable disable // as the original
using Reqnroll.BoDi;

namespace Reqnroll;

public interface ITestThreadContext : IReqnrollContext
{
    IObjectContainer TestThreadContainer { get; }
}
