using Reqnroll.Bindings;
using Reqnroll.BoDi;
using Reqnroll.Infrastructure;

namespace Reqnroll.Engine;

/// <summary>The container of one of the workers that features run on, one feature after another.</summary>
internal sealed class TestThread
{
    public TestThread(TestRun run)
    {
        Container = new ObjectContainer(run.Container);
        var context = new TestThreadContext(Container);
        Container.RegisterInstanceAs<ITestThreadContext>(context, dispose: true);
        Container.RegisterInstanceAs(context, dispose: true);
        Container.RegisterInstanceAs<IReqnrollOutputHelper>(Output);
        var lookup = new MatchService(run.Matcher, run.Converter);
        Container.RegisterInstanceAs<IStepDefinitionMatchService>(lookup);
        Container.RegisterInstanceAs<IStepArgumentTypeConverter>(lookup);
    }

    public ObjectContainer Container { get; }

    public OutputHelper Output { get; } = new();
}
