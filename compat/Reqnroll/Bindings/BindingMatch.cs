#nullable disable // as the original
namespace Reqnroll.Bindings;

public class BindingMatch
{
    internal BindingMatch(IStepDefinitionBinding stepBinding) => StepBinding = stepBinding;

    public IStepDefinitionBinding StepBinding { get; private set; }

    public bool Success => StepBinding != null;
}
