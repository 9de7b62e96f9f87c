namespace Reqnroll.Bindings.Reflection;

public interface IBindingMethod
{
    IBindingType Type { get; }

    string Name { get; }
}
