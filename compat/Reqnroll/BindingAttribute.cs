namespace Reqnroll;

/// <summary>Marks a class that may hold step definitions, hooks and argument transformations.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false)]
public class BindingAttribute : Attribute;
