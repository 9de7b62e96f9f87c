using System.Reflection;
using System.Runtime.ExceptionServices;
using Reqnroll.Bindings;
using Reqnroll.BoDi;
using Reqnroll.Engine;
using Reqnroll.Engine.Messages;
using Xunit;

namespace Reqnroll.Generated;

/// <summary>xunit's class fixture of one feature: runs its scenarios, BeforeFeature before the first, AfterFeature after the last. Generated code derives from it.</summary>
public abstract class FeatureFixture : IAsyncDisposable
{
    private readonly TestRun run;
    private readonly string file;
    private readonly FeatureInfo info;
    private readonly Func<IReadOnlyList<string>> lines;
    private FeatureMessages? messages;
    private TestThread? thread;
    private FeatureContext? context;

    /// <param name="testAssembly">The assembly of the feature, and of its bindings.</param>
    /// <param name="file">The feature file, as messages name it.</param>
    /// <param name="messagesResource">The resource with what the generator wrote of the feature as Cucumber Messages.</param>
    /// <param name="info">The feature.</param>
    protected FeatureFixture(Assembly testAssembly, string file, string messagesResource, FeatureInfo info)
        : this(TestRun.Of(testAssembly), file, info, () => FeatureMessages.Lines(testAssembly, messagesResource))
    {
    }

    internal FeatureFixture(TestRun run, string file, FeatureInfo info, Func<IReadOnlyList<string>> lines)
    {
        this.run = run;
        this.file = file;
        this.info = info;
        this.lines = lines;
    }

    /// <summary>Runs one scenario; throws what made it fail, or be skipped.</summary>
    public async Task Run(ITestOutputHelper output, ScenarioInfo scenario, RuleInfo? rule, Func<Steps, Task> steps)
    {
        var feature = await Start().ConfigureAwait(true);
        thread!.Output.Test = output;
        var running = new ScenarioRun(run, feature, file, thread.Output, scenario, rule, messages?.Scenario(scenario.PickleIdIndex));
        running.Container.RegisterInstanceAs(output);
        Exception? failure;
        try
        {
            await running.Start().ConfigureAwait(true);
            await steps(new Steps(running)).ConfigureAwait(true);
        }
        catch (Exception exception) when (exception == running.Failure)
        {
            await running.Rest(() => steps(new Steps(running))).ConfigureAwait(true);
        }
        finally
        {
            failure = await running.End().ConfigureAwait(true);
            thread.Output.Test = null;
        }

        if (failure is not null)
        {
            ExceptionDispatchInfo.Throw(failure);
        }
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (context is null)
        {
            return;
        }

        try
        {
            await run.Fire(HookType.AfterFeature, Place.Of(info), context.FeatureContainer, context.BindingCulture, run.Messages).ConfigureAwait(true);
        }
        finally
        {
            context.FeatureContainer.Dispose();
            run.Return(thread!);
        }
    }

    private async Task<FeatureContext> Start()
    {
        if (context is { BeforeFeatureHookError: { } error })
        {
            throw new ReqnrollException("Scenario skipped because of previous before feature hook error", error);
        }

        return context ?? await StartFeature().ConfigureAwait(true);
    }

    private async Task<FeatureContext> StartFeature()
    {
        thread = run.TakeThread();
        var container = new ObjectContainer(thread.Container);
        context = new FeatureContext(container, info, run.Settings.BindingCulture);
        container.RegisterInstanceAs(info);
        container.RegisterInstanceAs<IFeatureContext>(context, dispose: true);
        container.RegisterInstanceAs(context, dispose: true);
        messages = run.Messages is null ? null : new FeatureMessages(run.Messages, lines());
        try
        {
            await run.Fire(HookType.BeforeFeature, Place.Of(info), container, context.BindingCulture, run.Messages).ConfigureAwait(true);
        }
        catch (Exception exception)
        {
            context.BeforeFeatureHookError = exception;
            context.TestError = exception;
            throw;
        }

        return context;
    }
}
