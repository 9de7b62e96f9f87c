using System.Globalization;
using System.Runtime.ExceptionServices;
using Reqnroll.Bindings;
using Reqnroll.BoDi;
using Reqnroll.Engine.Messages;

namespace Reqnroll.Engine;

/// <summary>
/// One scenario: its container and context, its hooks and steps. The first failure stays; the steps after it are only looked up and
/// reported as skipped, the AfterScenario hooks run, and at last <see cref="End"/> throws what failed.
/// </summary>
internal sealed class ScenarioRun
{
    private readonly TestRun run;
    private readonly FeatureContext feature;
    private readonly string file;
    private readonly OutputHelper output;
    private readonly ScenarioMessages? messages;
    private readonly ObjectContainer container;
    private readonly ScenarioContext context;
    private readonly Place place;
    private readonly List<string> undefined = [];
    private StepDefinitionType lastType = StepDefinitionType.Given;
    private int done;
    private int replayed;

    public ScenarioRun(TestRun run, FeatureContext feature, string file, OutputHelper output, ScenarioInfo info, RuleInfo? rule, ScenarioMessages? messages)
    {
        this.run = run;
        this.feature = feature;
        this.file = file;
        this.output = output;
        this.messages = messages;
        output.Messages = messages;
        container = new ObjectContainer(feature.FeatureContainer);
        context = new ScenarioContext(container, info, rule);
        place = Place.Of(feature.FeatureInfo, info);
        container.RegisterInstanceAs(info);
        container.RegisterInstanceAs<IScenarioContext>(context, dispose: true);
        container.RegisterInstanceAs(context, dispose: true);
    }

    public IObjectContainer Container => container;

    public Exception? Failure => context.TestError;

    private bool Ok => context.ScenarioExecutionStatus is ScenarioExecutionStatus.OK;

    public Task Start() => Try(() => Fire(HookType.BeforeScenario));

    /// <summary>Runs a step; throws what it threw, through the generated code, whose frame names the feature's line.</summary>
    public async Task Step(StepDefinitionType? keywordType, string keyword, string text, string? multilineText, Table? table, int line)
    {
        if (replayed < done)
        {
            replayed++;
            return;
        }

        replayed = ++done;
        lastType = keywordType ?? lastType;
        context.CurrentScenarioBlock = (ScenarioBlock)lastType;
        var info = new StepInfo(lastType, text, table, multilineText);
        var step = new ScenarioStepContext(info);
        context.StepContext = step;
        Describe(keyword, info);
        try
        {
            await Run(step, StepMessages.At(keyword, text, file, line)).ConfigureAwait(true);
        }
        finally
        {
            context.StepContext = null;
        }

        if (step.StepError is { } error && error == context.TestError)
        {
            ExceptionDispatchInfo.Throw(error);
        }
    }

    /// <summary>Runs the steps after one that threw, which are only looked up and reported as skipped.</summary>
    public async Task Rest(Func<Task> steps)
    {
        replayed = 0;
        await steps().ConfigureAwait(true);
    }

    /// <summary>Runs the AfterScenario hooks and disposes the container; returns what made the scenario fail, be skipped, or <see langword="null"/>.</summary>
    public async Task<Exception?> End()
    {
        var failure = context.TestError;
        if (undefined.Count > 0 && failure is null)
        {
            failure = new MissingStepDefinitionException(string.Join(Environment.NewLine, undefined));
        }

        try
        {
            await Fire(HookType.AfterScenario).ConfigureAwait(true);
        }
#pragma warning disable CA1031 // Do not catch general exception types: it is returned, or written beside the failure that came first
        catch (Exception exception)
        {
            if (failure is not null)
            {
                output.Trace($"-> error in an AfterScenario hook: {exception.Message}");
            }

            failure ??= exception;
        }
#pragma warning restore CA1031
        finally
        {
            output.Messages = null;
            messages?.End(failed: failure is not null && run.Status(failure) is not ScenarioExecutionStatus.Skipped);
            container.Dispose();
        }

        return failure;
    }

    private async Task Run(ScenarioStepContext step, string shown)
    {
        var (match, bound) = Match(step, shown);
        if (match is null)
        {
            Started(bound)?.Invoke(step.Status, step.StepError);
            return;
        }

        await Try(() => Fire(HookType.BeforeStep)).ConfigureAwait(true);
        var finished = Started(bound);
        if (Ok)
        {
            await Invoke(step, match, shown).ConfigureAwait(true);
        }
        else
        {
            (step.Status, step.StepError) = (context.ScenarioExecutionStatus, context.TestError);
        }

        finished?.Invoke(step.Status, step.StepError);
        await Try(() => Fire(HookType.AfterStep)).ConfigureAwait(true);
    }

    private Finished? Started(IReadOnlyList<StepMatch> bound) => messages?.Started(done - 1, bound);

    /// <summary>The step definition to run, if any, and those that fit.</summary>
    private (StepMatch? Only, IReadOnlyList<StepMatch> Bound) Match(ScenarioStepContext step, string shown)
    {
        var (fitting, byText) = run.Matcher.Find(step.StepInfo, place, feature.BindingCulture);
        switch (fitting)
        {
            case [var only] when Ok:
                return (only, fitting);
            case [_]:
                output.Trace("-> skipped because of previous errors");
                step.Status = ScenarioExecutionStatus.Skipped;
                return (null, fitting);
            case [] when byText is [var misfit]:
                Failed(step, ScenarioExecutionStatus.BindingError, new BindingException(StepMessages.Misfit(shown, misfit, run.Converter, feature.BindingCulture)));
                output.Trace($"-> binding error: {step.StepError.Message}");
                return (null, byText);
            case []:
                undefined.Add(StepMessages.Undefined(shown, step.StepInfo, byText));
                output.Trace($"-> undefined: {undefined[^1]}");
                messages?.Suggest(done - 1, StepMessages.Snippet(step.StepInfo));
                Failed(step, ScenarioExecutionStatus.UndefinedStep, null);
                return (null, []);
            default:
                Failed(step, ScenarioExecutionStatus.BindingError, new AmbiguousBindingException(StepMessages.Ambiguous(shown, fitting)));
                output.Trace($"-> binding error: {step.StepError.Message}");
                return (null, fitting);
        }
    }

    private async Task Invoke(ScenarioStepContext step, StepMatch match, string shown)
    {
        var started = TimeProvider.System.GetTimestamp();
        string Seconds() => string.Create(CultureInfo.InvariantCulture, $"({TimeProvider.System.GetElapsedTime(started).TotalSeconds:F1}s)");
        var method = match.Definition.Method;
        object?[] arguments = [.. match.Arguments];
        try
        {
            foreach (var parameter in method.GetParameters())
            {
                arguments[parameter.Position] = await run.Converter
                    .Convert(match.Arguments[parameter.Position], parameter.ParameterType, container, feature.BindingCulture).ConfigureAwait(true);
            }

            await Invoker.Invoke(method, arguments, container, feature.BindingCulture).ConfigureAwait(true);
            output.Trace($"-> done: {StepMessages.Call(method, arguments)} {Seconds()}");
        }
        catch (PendingStepException pending)
        {
            Failed(step, ScenarioExecutionStatus.StepDefinitionPending, new PendingStepException($"{shown} is pending: {pending.Message}"));
            output.Trace($"-> pending: {StepMessages.Call(method, arguments)}: {pending.Message}");
        }
#pragma warning disable CA1031 // Do not catch general exception types: End throws it
        catch (Exception exception)
        {
            Failed(step, run.Status(exception), exception);
            output.Trace(step.Status is ScenarioExecutionStatus.Skipped
                ? $"-> skipped: {StepMessages.SkipReason(exception)}"
                : $"-> error: {exception.Message} {Seconds()}{Environment.NewLine}   in {shown}");
        }
#pragma warning restore CA1031
    }

    private void Failed(ScenarioStepContext step, ScenarioExecutionStatus status, Exception? exception)
    {
        step.Status = status;
        step.StepError = exception;
        if (Ok)
        {
            context.ScenarioExecutionStatus = status;
            context.TestError = exception;
        }
    }

    private async Task Try(Func<Task> action)
    {
        try
        {
            await action().ConfigureAwait(true);
        }
#pragma warning disable CA1031 // Do not catch general exception types: End throws it
        catch (Exception exception)
        {
            if (context.TestError is null)
            {
                context.TestError = exception;
                context.ScenarioExecutionStatus = run.Status(exception);
            }
        }
#pragma warning restore CA1031
    }

    private Task Fire(HookType type) => run.Fire(type, place, container, feature.BindingCulture, messages);

    private void Describe(string keyword, StepInfo step)
    {
        output.Trace(keyword + step.Text);
        if (step.MultilineText is { } text)
        {
            output.Trace($"  --- multiline step argument ---{Environment.NewLine}  {text.ReplaceLineEndings(Environment.NewLine + "  ")}");
        }

        if (step.Table is { } table)
        {
            output.Trace($"  --- table step argument ---{Environment.NewLine}  {table.ToString(false, false).ReplaceLineEndings(Environment.NewLine + "  ")}");
        }
    }
}
