using Reqnroll.BoDi;

namespace Reqnroll.Engine;

/// <summary>The container of one of the workers that features run on, one feature after another.</summary>
internal sealed class TestThread
{
    public TestThread(IObjectContainer run)
    {
        Container = new ObjectContainer(run);
        var context = new TestThreadContext(Container);
        Container.RegisterInstanceAs<ITestThreadContext>(context, dispose: true);
        Container.RegisterInstanceAs(context, dispose: true);
        Container.RegisterInstanceAs<IReqnrollOutputHelper>(Output);
    }

    public ObjectContainer Container { get; }

    public OutputHelper Output { get; } = new();
}
