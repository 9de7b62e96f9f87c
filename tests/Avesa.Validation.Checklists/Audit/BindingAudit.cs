using System.Globalization;
using System.Reflection;
using Reqnroll.Bindings;
using Reqnroll.Bindings.Reflection;
using Reqnroll.Infrastructure;

namespace Avesa.Validation.Checklists.Audit;

/// <summary>Asks Reqnroll itself, the official one or the stand-in, which step definition every step of a feature would run, and runs none.</summary>
public static class BindingAudit
{
    /// <summary>Every undefined, ambiguous and pending step line, in the order of the file; each line once.</summary>
    /// <param name="bindings">The assembly with the <c>[Binding]</c> classes.</param>
    /// <param name="feature">The feature file's name for the findings.</param>
    /// <param name="gherkin">Its text.</param>
    /// <exception cref="Gherkin.CompositeParserException">The feature does not parse.</exception>
    public static IReadOnlyList<BindingProblem> Of(Assembly bindings, string feature, string gherkin)
    {
        var runner = TestRunnerManager.GetTestRunnerForAssembly(bindings);
        try
        {
            var matcher = runner.TestThreadContext.TestThreadContainer.Resolve<IStepDefinitionMatchService>();
            return [.. FeatureSteps.Of(gherkin)
                .Select(step => (Step: step, Problem: Problem(matcher, step)))
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

    private static string? Problem(IStepDefinitionMatchService matcher, FeatureStep step)
    {
        var match = matcher.GetBestMatch(step.Instance, step.Culture, out var reason, out var candidates);
        var names = string.Join(", ", candidates.Select(candidate => $"{Name(candidate)} [{candidate.StepBinding.SourceExpression}]").Order(StringComparer.Ordinal));
        return (match.Success, reason) switch
        {
            (true, _) => Pending.Is(((RuntimeBindingMethod)match.StepBinding.Method).MethodInfo) ? $"pending: {Name(match)} throws PendingStepException" : null,
            (false, StepDefinitionAmbiguityReason.AmbiguousSteps) => $"ambiguous: {names} fit",
            _ when candidates.Count > 0 => $"undefined: {names} would fit the text, but not the arguments or the scope",
            _ => "undefined",
        };
    }

    private static string Name(BindingMatch match) => $"{match.StepBinding.Method.Type.Name}.{match.StepBinding.Method.Name}";
}
