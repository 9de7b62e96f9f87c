using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using Reqnroll.Bindings;
using Reqnroll.BoDi;
using Reqnroll.Engine.Messages;
using Reqnroll.UnitTestProvider;

namespace Reqnroll.Engine;

/// <summary>One run of a test assembly: its bindings, the outermost container, and the thread containers that its features take turns with.</summary>
internal sealed class TestRun
{
    private static readonly ConcurrentDictionary<Assembly, Lazy<TestRun>> Runs = new();
    private readonly ConcurrentBag<TestThread> idle = [];

    private readonly TimeProvider time;

    internal TestRun(ReqnrollJson settings, IEnumerable<Type> bindingTypes, TimeProvider? time = null)
    {
        Settings = settings;
        this.time = time ?? TimeProvider.System;
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

    /// <summary>Where the run tells what happens; <see langword="null"/> before it starts, and when nobody wants to know.</summary>
    public RunMessages? Messages { get; private set; }

    public static TestRun Of(Assembly testAssembly) => Runs.GetOrAdd(testAssembly, assembly => new Lazy<TestRun>(() => Load(assembly))).Value;

    public async Task Start()
    {
        Bindings.ThrowIfInvalid();
        var file = MessageFile.Of(Settings.MessageFile, Environment.GetEnvironmentVariables(), time.GetLocalNow());
        Messages = file is null ? null : RunMessages.Start(file, Bindings, time);
        var started = false;
        try
        {
            await Fire(HookType.BeforeTestRun, Place.Run, Container, Settings.BindingCulture, Messages).ConfigureAwait(true);
            started = true;
        }
        finally
        {
            if (!started)
            {
                Messages?.End(); // xunit does not end what did not start
            }
        }
    }

    public async Task End()
    {
        try
        {
            await Fire(HookType.AfterTestRun, Place.Run, Container, Settings.BindingCulture, Messages).ConfigureAwait(true);
        }
        finally
        {
            Messages?.End();
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
    public async Task Fire(HookType type, Place place, IObjectContainer container, CultureInfo? culture, IHookMessages? messages)
    {
        foreach (var hook in Bindings.Hooks(type, place))
        {
            var finished = messages?.Started(hook);
            try
            {
                await Invoker.Invoke(hook, container, culture).ConfigureAwait(true);
                finished?.Invoke(ScenarioExecutionStatus.OK, null);
            }
            catch (Exception exception) when (finished is not null)
            {
                finished(Status(exception), exception);
                throw;
            }
        }
    }

    /// <summary>What an exception makes of a scenario.</summary>
    public ScenarioExecutionStatus Status(Exception exception) =>
        Container.Resolve<IUnitTestRuntimeProvider>().DetectExecutionStatus(exception) ?? ScenarioExecutionStatus.TestError;

    private static TestRun Load(Assembly testAssembly)
    {
        var settings = ReqnrollJson.Read(Path.Combine(AppContext.BaseDirectory, "reqnroll.json"));
        return new TestRun(settings, settings.BindingAssemblies.Select(Assembly.Load).Prepend(testAssembly).SelectMany(assembly => assembly.GetTypes()));
    }
}
