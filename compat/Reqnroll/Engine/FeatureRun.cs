using Reqnroll.Bindings;
using Reqnroll.BoDi;
using Reqnroll.Engine.Messages;

namespace Reqnroll.Engine;

/// <summary>One feature on one thread of the run: BeforeFeature before its first scenario, AfterFeature at its end.</summary>
internal sealed class FeatureRun(TestRun run, TestThread thread, FeatureInfo info, Func<IReadOnlyList<string>>? lines)
{
    private FeatureContext? context;

    /// <summary>Where the feature's messages go; <see langword="null"/> before it has started, and when nobody wants to know.</summary>
    public FeatureMessages? Messages { get; private set; }

    /// <summary>Starts the feature, or says again why it could not be started.</summary>
    public async Task<FeatureContext> Start()
    {
        if (context is { BeforeFeatureHookError: { } error })
        {
            throw new ReqnrollException("Scenario skipped because of previous before feature hook error", error);
        }

        return context ?? await Begin().ConfigureAwait(true);
    }

    public async Task End()
    {
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
        }
    }

    private async Task<FeatureContext> Begin()
    {
        var container = new ObjectContainer(thread.Container);
        context = new FeatureContext(container, info, run.Settings.BindingCulture);
        container.RegisterInstanceAs(info);
        container.RegisterInstanceAs<IFeatureContext>(context, dispose: true);
        container.RegisterInstanceAs(context, dispose: true);
        Messages = run.Messages is { } messages && lines is not null ? new FeatureMessages(messages, lines()) : null;
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
