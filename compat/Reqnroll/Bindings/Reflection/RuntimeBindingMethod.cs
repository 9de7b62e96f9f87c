#nullable disable // as the original
using System.Reflection;

namespace Reqnroll.Bindings.Reflection;

public class RuntimeBindingMethod(MethodInfo methodInfo) : IBindingMethod
{
#pragma warning disable CA1051 // Do not declare visible instance fields: the original does
    public readonly MethodInfo MethodInfo = methodInfo;
#pragma warning restore CA1051

    public IBindingType Type => new RuntimeBindingType(MethodInfo.DeclaringType);

    public string Name => MethodInfo.Name;
}
