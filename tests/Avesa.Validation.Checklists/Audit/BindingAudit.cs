using System.Reflection;
using Reqnroll.Bindings;
using Reqnroll.Bindings.Reflection;
using Reqnroll.BoDi;
using Reqnroll.Infrastructure;

namespace Avesa.Validation.Checklists.Audit;

/// <summary>Asks Reqnroll itself, the official one or the stand-in, which step definition every step of a feature would run, and runs none.</summary>
public static class BindingAudit
{
    /// <summary>Every undefined, ambiguous, misfit and pending step line, in the order of the file; each line once.</summary>
    /// <param name="bindings">The assembly with the <c>[Binding]</c> classes.</param>
    /// <param name="feature">The feature file's name for the findings.</param>
    /// <param name="gherkin">Its text.</param>
    /// <exception cref="Gherkin.CompositeParserException">The feature does not parse.</exception>
    public static IReadOnlyList<BindingProblem> Of(Assembly bindings, string feature, string gherkin)
    {
        var runner = TestRunnerManager.GetTestRunnerForAssembly(bindings);
        try
        {
            var services = runner.TestThreadContext.TestThreadContainer;
            return [.. FeatureSteps.Of(gherkin)
                .Select(step => (Step: step, Problem: Problem(services, step)))
                .Where(found => found.Problem is not null)
                .DistinctBy(found => found.Step.Line)
                .OrderBy(found => found.Step.Line)
                .Select(found => new BindingProblem(feature, found.Step.Line, found.Step.Instance.Keyword + found.Step.Instance.Text, found.Problem!))];
        }
        finally
        {
            TestRunnerManager.ReleaseTestRunner(runner);
        }
    }

    private static string? Problem(IObjectContainer services, FeatureStep step)
    {
        var match = services.Resolve<IStepDefinitionMatchService>().GetBestMatch(step.Instance, step.Culture, out var reason, out var candidates);
        if (match.Success)
        {
            return Misfit(services.Resolve<IStepArgumentTypeConverter>(), match, step)
                ?? (Pending.Is(Method(match)) ? $"pending: {Name(match)} throws PendingStepException" : null);
        }

        var names = string.Join(", ", candidates.Select(Name).Order(StringComparer.Ordinal));
        return reason switch
        {
            StepDefinitionAmbiguityReason.AmbiguousSteps => $"ambiguous: {names} fit",
            StepDefinitionAmbiguityReason.AmbiguousScopes => $"undefined: {names} would fit in another scope",
            StepDefinitionAmbiguityReason.ParameterErrors => $"undefined: {names} would fit the text, but not the arguments",
            _ => "undefined",
        };
    }

    private static string? Misfit(IStepArgumentTypeConverter converter, BindingMatch match, FeatureStep step)
    {
        var parameters = Method(match).GetParameters();
        if (parameters.Length != match.Arguments.Length)
        {
            return $"misfit: {Name(match)} takes {parameters.Length} argument{(parameters.Length == 1 ? "" : "s")} and would get {match.Arguments.Length}";
        }

        var wrong = parameters.Zip(match.Arguments)
            .FirstOrDefault(pair => !converter.CanConvert(pair.Second.Value, new RuntimeBindingType(pair.First.ParameterType), step.Culture));
        return wrong.First is null ? null : $"misfit: {Name(match)} cannot take '{wrong.Second.Value}' as {wrong.First.ParameterType.Name}";
    }

    private static MethodInfo Method(BindingMatch match) => ((RuntimeBindingMethod)match.StepBinding.Method).MethodInfo;

    private static string Name(BindingMatch match) =>
        $"{match.StepBinding.Method.Type.Name}.{match.StepBinding.Method.Name} [{match.StepBinding.SourceExpression}]";
}
