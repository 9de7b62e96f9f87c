#nullable disable // as the original
namespace Reqnroll.Bindings.Reflection;

public class RuntimeBindingType(Type type) : IBindingType
{
    public Type Type { get; private set; } = type;

    public string Name => Type.Name;

    public string FullName => Type.FullName;

    public string AssemblyName => Type.Assembly.GetName().Name;
}
