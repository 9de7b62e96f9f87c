#nullable disable // as the original
namespace Reqnroll.BoDi;

/// <summary>
/// Creates objects by their constructor with the most parameters, one a container; a type known to an outer container comes from there.
/// Disposes with itself the <see cref="IDisposable"/> objects that it created, never <see cref="IAsyncDisposable"/> ones.
/// </summary>
public interface IObjectContainer : IDisposable
{
    /// <summary>An object was created here; not raised for instances and factories.</summary>
    event Action<object> ObjectCreated;

    /// <exception cref="ObjectContainerException"><typeparamref name="TInterface"/> was resolved already.</exception>
    IStrategyRegistration RegisterTypeAs<TType, TInterface>(string name = null) where TType : class, TInterface;

    /// <exception cref="ObjectContainerException"><typeparamref name="TInterface"/> was resolved already.</exception>
    void RegisterInstanceAs<TInterface>(TInterface instance, string name = null, bool dispose = false) where TInterface : class;

    /// <exception cref="ObjectContainerException"><paramref name="interfaceType"/> was resolved already.</exception>
    void RegisterInstanceAs(object instance, Type interfaceType, string name = null, bool dispose = false);

    /// <summary>The delegate is called once a container.</summary>
    IStrategyRegistration RegisterFactoryAs<TInterface>(Func<IObjectContainer, TInterface> factoryDelegate, string name = null);

    /// <summary>The delegate is called once a container.</summary>
    IStrategyRegistration RegisterFactoryAs<TInterface>(Func<TInterface> factoryDelegate, string name = null);

    T Resolve<T>();

    T Resolve<T>(string name);

    object Resolve(Type typeToResolve, string name = null);

    IEnumerable<T> ResolveAll<T>() where T : class;

    bool IsRegistered<T>(string name = null);

    bool IsRegistered(Type type, string name = null);
}
