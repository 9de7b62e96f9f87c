namespace Reqnroll;

public enum ExpressionType
{
    /// <summary>A regular expression if it looks like one, else a Cucumber expression.</summary>
    Unspecified,
    CucumberExpression,
    RegularExpression,
}
