#nullable disable // as the original
using System.Globalization;
using Reqnroll.Bindings;

namespace Reqnroll.Infrastructure;

/// <summary>Looks up the step definition that a step would run.</summary>
public interface IStepDefinitionMatchService
{
    /// <summary>The one that fits; without success, none does or several do, and those that come near are the candidates.</summary>
    BindingMatch GetBestMatch(
        StepInstance stepInstance, CultureInfo bindingCulture, out StepDefinitionAmbiguityReason ambiguityReason, out List<BindingMatch> candidatingMatches);
}
