using System.Globalization;
using System.Text.RegularExpressions;

namespace Reqnroll.Engine;

/// <summary>A step definition that fits a step, and the arguments that it gets.</summary>
/// <param name="Definition">The step definition.</param>
/// <param name="Groups">Where its expression's arguments stand in the step's text.</param>
/// <param name="Arguments">Those, then the text and the table below the step.</param>
/// <param name="ScopeParts">How closely its scope fits.</param>
internal sealed record StepMatch(StepDefinition Definition, IReadOnlyList<Group> Groups, IReadOnlyList<object> Arguments, int ScopeParts);

/// <summary>Finds the step definitions for a step: none, one, or several.</summary>
internal sealed class StepMatcher(BindingRegistry bindings, ArgumentConverter converter)
{
    /// <summary>Those whose parameters fit too; if there is none, those whose text fits, so that the message can name them.</summary>
    public (IReadOnlyList<StepMatch> Fitting, IReadOnlyList<StepMatch> TextOnly) Find(StepInfo step, Place place, CultureInfo culture)
    {
        var byText = bindings.Steps
            .Where(definition => definition.Type == step.StepDefinitionType)
            .Select(definition => Match(definition, step, place))
            .OfType<StepMatch>()
            .GroupBy(match => match.Definition.Method)
            .Select(sameMethod => sameMethod.MaxBy(match => match.ScopeParts)!)
            .ToList();
        var fitting = byText.Where(match => ParametersFit(match, culture)).ToList();
        return ([.. fitting.Where(match => match.ScopeParts == fitting.Max(other => other.ScopeParts))], byText);
    }

    private static StepMatch? Match(StepDefinition definition, StepInfo step, Place place)
    {
        var scopeParts = definition.Scope is null ? 0 : definition.Scope.Matches(place);
        var text = definition.Regex.Match(step.Text);
        if (!text.Success || scopeParts is null)
        {
            return null;
        }

        Group[] groups = [.. text.Groups.Values.Skip(1).Where(group => group.Success)];
        return new StepMatch(definition, groups, [.. groups.Select(group => group.Value), .. OrNothing(step.MultilineText), .. OrNothing(step.Table)], scopeParts.Value);
    }

    private bool ParametersFit(StepMatch match, CultureInfo culture)
    {
        var parameters = match.Definition.Method.GetParameters();
        return parameters.Length == match.Arguments.Count
            && parameters.Zip(match.Arguments).All(pair => converter.CanConvert(pair.Second, pair.First.ParameterType, culture));
    }

    private static object[] OrNothing(object? argument) => argument is null ? [] : [argument];
}
