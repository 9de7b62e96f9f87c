using System.Globalization;
using System.Text.RegularExpressions;
using Reqnroll.Bindings;
using Reqnroll.Bindings.Reflection;
using Reqnroll.Infrastructure;

namespace Reqnroll.Engine;

/// <summary>The matcher in the original's shape, for who looks steps up without running them.</summary>
internal sealed class MatchService(StepMatcher matcher, ArgumentConverter converter) : IStepDefinitionMatchService, IStepArgumentTypeConverter
{
    public bool CanConvert(object value, IBindingType typeToConvertTo, CultureInfo cultureInfo) =>
        converter.CanConvert(value, ((RuntimeBindingType)typeToConvertTo).Type, cultureInfo);

    public BindingMatch GetBestMatch(
        StepInstance stepInstance, CultureInfo bindingCulture, out StepDefinitionAmbiguityReason ambiguityReason, out List<BindingMatch> candidatingMatches)
    {
        var step = new StepInfo(stepInstance.StepDefinitionType, stepInstance.Text, stepInstance.TableArgument, stepInstance.MultilineTextArgument);
        var context = stepInstance.StepContext;
        var (fitting, byText) = matcher.Find(step, new Place(context.FeatureTitle, context.ScenarioTitle, [.. context.Tags]), bindingCulture);
        candidatingMatches = [.. (fitting.Count == 0 ? byText : fitting).Select(match => new BindingMatch(
            new Binding(match.Definition), [.. match.Arguments.Select(argument => new MatchArgument(argument))]))];
        ambiguityReason = fitting.Count switch
        {
            > 1 => StepDefinitionAmbiguityReason.AmbiguousSteps,
            0 when byText.Count > 1 => StepDefinitionAmbiguityReason.ParameterErrors,
            _ => StepDefinitionAmbiguityReason.None,
        };

        // As the original: the only one that fits the text is the match, although its arguments do not fit.
        return ambiguityReason is StepDefinitionAmbiguityReason.None && candidatingMatches is [var only] ? only : new BindingMatch(null, null);
    }

    private sealed class Binding(StepDefinition definition) : IStepDefinitionBinding
    {
        public IBindingMethod Method { get; } = new RuntimeBindingMethod(definition.Method);

        public StepDefinitionType StepDefinitionType => definition.Type;

        public string SourceExpression => definition.Source;

        public Regex Regex => definition.Regex;
    }
}
