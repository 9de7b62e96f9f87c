#nullable disable // as the original
using System.Reflection;

namespace Reqnroll.BoDi;

/// <inheritdoc cref="IObjectContainer"/>
public class ObjectContainer : IObjectContainer
{
    private readonly ObjectContainer outer;
    private readonly Lock gate = new();
    private readonly Dictionary<(Type Type, string Name), Registration> registrations = [];
    private readonly HashSet<(Type Type, string Name)> resolved = [];
    private readonly List<IDisposable> owned = [];
    private bool disposed;

    public ObjectContainer(IObjectContainer baseContainer = null)
    {
        outer = (ObjectContainer)baseContainer;
        RegisterInstanceAs<IObjectContainer>(this);
    }

    public event Action<object> ObjectCreated;

    public IStrategyRegistration RegisterTypeAs<TType, TInterface>(string name = null) where TType : class, TInterface =>
        Register(typeof(TInterface), name, new Registration((container, path) => container.Create(typeof(TType), path)));

    public void RegisterInstanceAs<TInterface>(TInterface instance, string name = null, bool dispose = false) where TInterface : class =>
        RegisterInstanceAs(instance, typeof(TInterface), name, dispose);

    public void RegisterInstanceAs(object instance, Type interfaceType, string name = null, bool dispose = false)
    {
        ArgumentNullException.ThrowIfNull(instance);
        lock (gate)
        {
            Register(interfaceType, name, new Registration(instance));
            if (dispose && instance is IDisposable disposable && !owned.Contains(disposable))
            {
                owned.Add(disposable);
            }
        }
    }

    public IStrategyRegistration RegisterFactoryAs<TInterface>(Func<IObjectContainer, TInterface> factoryDelegate, string name = null) =>
        Register(typeof(TInterface), name, new Registration((container, _) => factoryDelegate(container)));

    public IStrategyRegistration RegisterFactoryAs<TInterface>(Func<TInterface> factoryDelegate, string name = null) =>
        Register(typeof(TInterface), name, new Registration((_, _) => factoryDelegate()));

    public T Resolve<T>() => (T)Resolve(typeof(T), null, []);

    public T Resolve<T>(string name) => (T)Resolve(typeof(T), name, []);

    public object Resolve(Type typeToResolve, string name = null) => Resolve(typeToResolve, name, []);

    public IEnumerable<T> ResolveAll<T>() where T : class
    {
        lock (gate)
        {
            return [.. registrations.Keys.Where(key => key.Type == typeof(T)).ToList().Select(key => Resolve<T>(key.Name))];
        }
    }

    public bool IsRegistered<T>(string name = null) => IsRegistered(typeof(T), name);

    public bool IsRegistered(Type type, string name = null) => Owner((type, name)) is not null;

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        List<IDisposable> toDispose;
        lock (gate)
        {
            toDispose = disposed ? [] : [.. owned];
            disposed = true;
            owned.Clear();
            registrations.Clear();
        }

        foreach (var disposable in toDispose)
        {
            disposable.Dispose();
        }
    }

    private Registration Register(Type type, string name, Registration registration)
    {
        lock (gate)
        {
            ThrowIfDisposed();
            if (resolved.Contains((type, name)))
            {
                throw new ObjectContainerException($"An object has already been resolved for the interface \"{type.FullName}\".", null);
            }

            return registrations[(type, name)] = registration;
        }
    }

    private object Resolve(Type type, string name, Type[] path)
    {
        if (type.IsValueType || type == typeof(string))
        {
            throw new ObjectContainerException("Primitive types or structs cannot be resolved: " + type.FullName, path);
        }

        var owner = Owner((type, name)) ?? this;
        lock (owner.gate)
        {
            owner.ThrowIfDisposed();
            if (!owner.registrations.TryGetValue((type, name), out var registration))
            {
                registration = new Registration((container, soFar) => container.Create(type, soFar));
                owner.registrations[(type, name)] = registration;
            }

            var instance = registration.Instance(owner, path);
            owner.resolved.Add((type, name));
            return instance;
        }
    }

    private ObjectContainer Owner((Type Type, string Name) key)
    {
        lock (gate)
        {
            return registrations.ContainsKey(key) ? this : outer?.Owner(key);
        }
    }

    private object Create(Type type, Type[] path)
    {
        if (type.IsInterface || type.IsAbstract)
        {
            throw new ObjectContainerException("Interface cannot be resolved: " + type.FullName, path);
        }

        if (path.Contains(type))
        {
            throw new ObjectContainerException("Circular dependency found! " + type.FullName, path);
        }

        var constructors = type.GetConstructors() is { Length: > 0 } visible
            ? visible
            : type.GetConstructors(BindingFlags.NonPublic | BindingFlags.Instance);
        var longest = constructors.GroupBy(constructor => constructor.GetParameters().Length).MaxBy(sameLength => sameLength.Key);
        if (longest.Count() > 1)
        {
            throw new ObjectContainerException(
                "Multiple public constructors with same maximum parameter count are not supported! " + type.FullName, path);
        }

        var arguments = longest.Single().GetParameters().Select(parameter => Resolve(parameter.ParameterType, null, [.. path, type])).ToArray();
        var created = longest.Single().Invoke(BindingFlags.DoNotWrapExceptions, null, arguments, null);
        if (created is IDisposable disposable)
        {
            owned.Add(disposable);
        }

        ObjectCreated?.Invoke(created);
        return created;
    }

    private void ThrowIfDisposed()
    {
        if (disposed)
        {
            throw new ObjectContainerException("Object container disposed", null);
        }
    }

    private sealed class Registration : IStrategyRegistration
    {
        private readonly Func<ObjectContainer, Type[], object> create;
        private object instance;
        private bool anewEachTime;

        public Registration(object instance) => this.instance = instance;

        public Registration(Func<ObjectContainer, Type[], object> create) => this.create = create;

        public IStrategyRegistration InstancePerDependency()
        {
            anewEachTime = true;
            return this;
        }

        public IStrategyRegistration InstancePerContext()
        {
            anewEachTime = false;
            return this;
        }

        public object Instance(ObjectContainer container, Type[] path) => anewEachTime ? create(container, path) : instance ??= create(container, path);
    }
}
