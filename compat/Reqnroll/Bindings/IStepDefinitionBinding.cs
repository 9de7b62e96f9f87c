#nullable disable // as the original
using System.Text.RegularExpressions;

namespace Reqnroll.Bindings;

public interface IStepDefinitionBinding : IBinding
{
    StepDefinitionType StepDefinitionType { get; }

    /// <summary>The expression as it stands in the attribute.</summary>
    string SourceExpression { get; }

    Regex Regex { get; }
}
