using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using Reqnroll.Bindings;
using Reqnroll.BoDi;
using Reqnroll.UnitTestProvider;

namespace Reqnroll.Engine;

/// <summary>One run of a test assembly: its bindings, the outermost container, and the thread containers that its features take turns with.</summary>
internal sealed class TestRun
{
    private static readonly ConcurrentDictionary<Assembly, Lazy<TestRun>> Runs = new();
    private readonly ConcurrentBag<TestThread> idle = [];

    internal TestRun(ReqnrollJson settings, IEnumerable<Type> bindingTypes)
    {
        Settings = settings;
        Bindings = new BindingRegistry(bindingTypes);
        Converter = new ArgumentConverter(Bindings);
        Matcher = new StepMatcher(Bindings, Converter);
        Container.RegisterInstanceAs<ITestRunContext>(new TestRunContext(Container));
        Container.RegisterInstanceAs<IUnitTestRuntimeProvider>(new XunitRuntimeProvider());
    }

    public ReqnrollJson Settings { get; }

    public BindingRegistry Bindings { get; }

    public ArgumentConverter Converter { get; }

    public StepMatcher Matcher { get; }

    public ObjectContainer Container { get; } = new();

    public static TestRun Of(Assembly testAssembly) => Runs.GetOrAdd(testAssembly, assembly => new Lazy<TestRun>(() => Load(assembly))).Value;

    public async Task Start()
    {
        Bindings.ThrowIfInvalid();
        await Fire(HookType.BeforeTestRun, Place.Run, Container, Settings.BindingCulture).ConfigureAwait(true);
    }

    public async Task End()
    {
        try
        {
            await Fire(HookType.AfterTestRun, Place.Run, Container, Settings.BindingCulture).ConfigureAwait(true);
        }
        finally
        {
            while (idle.TryTake(out var thread))
            {
                thread.Container.Dispose();
            }

            Container.Dispose();
        }
    }

    public TestThread TakeThread() => idle.TryTake(out var thread) ? thread : new TestThread(this);

    public void Return(TestThread thread) => idle.Add(thread);

    /// <summary>Runs the hooks in their order; the first that throws ends it.</summary>
    public async Task Fire(HookType type, Place place, IObjectContainer container, CultureInfo? culture)
    {
        foreach (var hook in Bindings.Hooks(type, place))
        {
            await Invoker.Invoke(hook, container, culture).ConfigureAwait(true);
        }
    }

    private static TestRun Load(Assembly testAssembly)
    {
        var settings = ReqnrollJson.Read(Path.Combine(AppContext.BaseDirectory, "reqnroll.json"));
        return new TestRun(settings, settings.BindingAssemblies.Select(Assembly.Load).Prepend(testAssembly).SelectMany(assembly => assembly.GetTypes()));
    }
}
