#nullable disable // as the original
namespace Reqnroll;

/// <summary>Restricts the bindings of a class or method to a tag, a feature title, a scenario title.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true)]
public class ScopeAttribute : Attribute
{
    public string Tag { get; set; }

    public string Feature { get; set; }

    public string Scenario { get; set; }
}
