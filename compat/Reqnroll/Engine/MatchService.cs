using System.Globalization;
using System.Text.RegularExpressions;
using Reqnroll.Bindings;
using Reqnroll.Bindings.Reflection;
using Reqnroll.Infrastructure;

namespace Reqnroll.Engine;

/// <summary>The matcher in the original's shape, for who looks steps up without running them.</summary>
internal sealed class MatchService(StepMatcher matcher) : IStepDefinitionMatchService
{
    public BindingMatch GetBestMatch(
        StepInstance stepInstance, CultureInfo bindingCulture, out StepDefinitionAmbiguityReason ambiguityReason, out List<BindingMatch> candidatingMatches)
    {
        var step = new StepInfo(stepInstance.StepDefinitionType, stepInstance.Text, stepInstance.TableArgument, stepInstance.MultilineTextArgument);
        var context = stepInstance.StepContext;
        var (fitting, byText) = matcher.Find(step, new Place(context.FeatureTitle, context.ScenarioTitle, [.. context.Tags]), bindingCulture);
        candidatingMatches = [.. (fitting.Count == 0 ? byText : fitting).Select(match => new BindingMatch(new Binding(match.Definition)))];
        ambiguityReason = fitting.Count switch
        {
            > 1 => StepDefinitionAmbiguityReason.AmbiguousSteps,
            0 when byText.Count > 1 => StepDefinitionAmbiguityReason.ParameterErrors,
            _ => StepDefinitionAmbiguityReason.None,
        };
        return fitting.Count == 1 ? candidatingMatches[0] : new BindingMatch(null);
    }

    private sealed class Binding(StepDefinition definition) : IStepDefinitionBinding
    {
        public IBindingMethod Method { get; } = new RuntimeBindingMethod(definition.Method);

        public StepDefinitionType StepDefinitionType => definition.Type;

        public string SourceExpression => definition.Source;

        public Regex Regex => definition.Regex;
    }
}
