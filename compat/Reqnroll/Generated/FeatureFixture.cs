using System.Reflection;
using System.Runtime.ExceptionServices;
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
    private TestThread? thread;
    private FeatureRun? feature;

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
        thread ??= run.TakeThread();
        feature ??= new FeatureRun(run, thread, info, lines);
        var context = await feature.Start().ConfigureAwait(true);
        thread.Output.Test = output;
        var running = new ScenarioRun(run, context, file, thread.Output, scenario, rule, feature.Messages?.Scenario(scenario.PickleIdIndex));
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
        if (feature is null)
        {
            return;
        }

        try
        {
            await feature.End().ConfigureAwait(true);
        }
        finally
        {
            run.Return(thread!);
        }
    }
}
