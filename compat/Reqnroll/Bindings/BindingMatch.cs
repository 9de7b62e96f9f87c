#nullable disable // as the original
using Reqnroll.Infrastructure;

namespace Reqnroll.Bindings;

public class BindingMatch
{
    internal BindingMatch(IStepDefinitionBinding stepBinding, MatchArgument[] arguments)
    {
        StepBinding = stepBinding;
        Arguments = arguments;
    }

    public IStepDefinitionBinding StepBinding { get; private set; }

    public bool Success => StepBinding != null;

    /// <summary>The values out of the text, then doc string and table.</summary>
    public MatchArgument[] Arguments { get; private set; }
}
