#nullable disable // as the original
namespace Reqnroll.Bindings;

/// <summary>A step as it would run.</summary>
public class StepInstance(
    StepDefinitionType type,
    StepDefinitionKeyword stepDefinitionKeyword,
    string keyword,
    string text,
    string multilineTextArgument,
    Table tableArgument,
    StepContext stepContext)
{
    public StepDefinitionType StepDefinitionType { get; private set; } = type;

    public StepDefinitionKeyword StepDefinitionKeyword { get; private set; } = stepDefinitionKeyword;

    public string Keyword { get; private set; } = keyword;

    public string Text { get; private set; } = text;

    public string MultilineTextArgument { get; set; } = multilineTextArgument;

    public Table TableArgument { get; set; } = tableArgument;

    public StepContext StepContext { get; private set; } = stepContext;
}
