using System.Reflection;
using Io.Cucumber.Messages.Types;

namespace Reqnroll.Engine.Messages;

/// <summary>What messages say of the bindings, and the ids by which later messages refer to them.</summary>
internal sealed class BindingMessages
{
    private readonly Dictionary<object, string> ids = [];
    private readonly List<Envelope> envelopes = [];

    public BindingMessages(BindingRegistry bindings)
    {
        envelopes.AddRange(bindings.Transformations.Select(Transformation));
        foreach (var step in bindings.Steps.Where(step => ids.TryAdd(step, NewId())))
        {
            envelopes.Add(Envelope.Create(new Io.Cucumber.Messages.Types.StepDefinition(
                ids[step],
                new StepDefinitionPattern(step.Source, step.Kind is ExpressionType.CucumberExpression ? StepDefinitionPatternType.CUCUMBER_EXPRESSION : StepDefinitionPatternType.REGULAR_EXPRESSION),
                Reference(step.Method))));
        }

        foreach (var hook in bindings.AllHooks.Where(hook => ids.TryAdd(hook, NewId())))
        {
            envelopes.Add(Envelope.Create(new Io.Cucumber.Messages.Types.Hook(
                ids[hook], null, Reference(hook.Method), hook.Scope?.Tag is { } tag ? $"@{tag}" : null, Type(hook.Type))));
        }
    }

    public IEnumerable<Envelope> Envelopes => envelopes;

    public static string NewId() => Guid.NewGuid().ToString();

    public string IdOf(Hook hook) => ids[hook];

    public string IdOf(StepDefinition step) => ids[step];

    private static Envelope Transformation(Transformation transformation) => Envelope.Create(new ParameterType(
        transformation.Name ?? transformation.Target.Name,
        [transformation.Regex is { } regex ? $"{regex}" : ".*"],
        preferForRegularExpressionMatch: false,
        useForSnippets: false,
        NewId(),
        Reference(transformation.Method)));

    private static SourceReference Reference(MethodInfo method) => SourceReference.Create(new JavaMethod(
        $"{method.ReflectedType!.Assembly.GetName().Name}.{method.ReflectedType.FullName}",
        method.Name,
        [.. method.GetParameters().Select(parameter => parameter.ParameterType.Name)]));

    // Messages know no hooks of features: as the original, those of a feature are told as those of the run.
    private static HookType Type(Bindings.HookType type) => type switch
    {
        Bindings.HookType.AfterTestRun or Bindings.HookType.AfterFeature => HookType.AFTER_TEST_RUN,
        Bindings.HookType.BeforeScenario => HookType.BEFORE_TEST_CASE,
        Bindings.HookType.AfterScenario => HookType.AFTER_TEST_CASE,
        Bindings.HookType.BeforeStep => HookType.BEFORE_TEST_STEP,
        Bindings.HookType.AfterStep => HookType.AFTER_TEST_STEP,
        _ => HookType.BEFORE_TEST_RUN,
    };
}
