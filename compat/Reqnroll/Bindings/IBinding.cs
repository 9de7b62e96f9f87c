using Reqnroll.Bindings.Reflection;

namespace Reqnroll.Bindings;

public interface IBinding
{
    IBindingMethod Method { get; }
}
