#nullable disable // as the original
using Reqnroll.Bindings;

namespace Reqnroll;

public class StepInfo(StepDefinitionType stepDefinitionType, string text, Table table, string multilineText, string pickleStepId = null)
{
    /// <summary>Given, When or Then; And and But lines have that of the line before.</summary>
    public StepDefinitionType StepDefinitionType { get; private set; } = stepDefinitionType;

    /// <summary>Without the keyword, placeholders replaced.</summary>
    public string Text { get; private set; } = text;

    public Table Table { get; private set; } = table;

    public string MultilineText { get; private set; } = multilineText;

    internal string PickleStepId { get; } = pickleStepId;
}
