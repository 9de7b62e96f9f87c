#nullable disable // as the original
namespace Reqnroll;

/// <summary>The method turns a step's argument into its return type.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public class StepArgumentTransformationAttribute : Attribute
{
    public const int DefaultOrder = 10000;

    public StepArgumentTransformationAttribute(string regex, int order = DefaultOrder)
    {
        Regex = regex;
        Order = order;
    }

    public StepArgumentTransformationAttribute() => Regex = null;

    /// <summary>Must match the whole argument; its groups are the method's arguments. Absent: the argument itself is.</summary>
    public string Regex { get; set; }

    /// <summary>The parameter's name in Cucumber expressions.</summary>
    public string Name { get; set; }

    /// <summary>Lower wins where several transformations fit.</summary>
    public int Order { get; set; }
}
