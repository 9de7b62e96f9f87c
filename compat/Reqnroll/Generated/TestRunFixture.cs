using System.Reflection;
using Reqnroll.Engine;
using Xunit;

namespace Reqnroll.Generated;

/// <summary>xunit's assembly fixture: starts and ends the test run. Generated code derives from it.</summary>
public abstract class TestRunFixture(Assembly testAssembly) : IAsyncLifetime
{
    public async ValueTask InitializeAsync() => await TestRun.Of(testAssembly).Start().ConfigureAwait(true);

    public async ValueTask DisposeAsync()
    {
        await TestRun.Of(testAssembly).End().ConfigureAwait(true);
        GC.SuppressFinalize(this);
    }
}
