#nullable disable // as the original
using Reqnroll.Bindings;

namespace Reqnroll;

[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public abstract class StepDefinitionBaseAttribute : Attribute
{
    public StepDefinitionType[] Types { get; }

    /// <summary>A Cucumber expression or a regular expression for the whole step text.</summary>
    public string Expression { get; set; }

    public ExpressionType ExpressionType { get; set; } = ExpressionType.Unspecified;

    internal StepDefinitionBaseAttribute(string expression, StepDefinitionType type)
        : this(expression, [type])
    {
    }

    protected StepDefinitionBaseAttribute(string expression, StepDefinitionType[] types)
    {
        Expression = expression;
        Types = types;
    }
}

/// <summary>The method runs for Given lines, and And lines after them, whose text fits the expression.</summary>
public class GivenAttribute(string expression) : StepDefinitionBaseAttribute(expression, StepDefinitionType.Given);

/// <summary>The method runs for When lines, and And lines after them, whose text fits the expression.</summary>
public class WhenAttribute(string expression) : StepDefinitionBaseAttribute(expression, StepDefinitionType.When);

/// <summary>The method runs for Then lines, and And lines after them, whose text fits the expression.</summary>
public class ThenAttribute(string expression) : StepDefinitionBaseAttribute(expression, StepDefinitionType.Then);

/// <summary>The method runs for lines of every keyword whose text fits the expression.</summary>
public class StepDefinitionAttribute(string expression)
    : StepDefinitionBaseAttribute(expression, [StepDefinitionType.Given, StepDefinitionType.When, StepDefinitionType.Then]);
