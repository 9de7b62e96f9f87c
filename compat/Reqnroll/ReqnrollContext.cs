#nullable disable // as the original
namespace Reqnroll;

/// <summary>A bag of values by key or by type, which lives as long as what it is the context of.</summary>
public abstract class ReqnrollContext : Dictionary<string, object>, IDisposable
{
    public Exception TestError { get; internal set; }

    void IDisposable.Dispose() => Dispose();

    public bool TryGetValue<TValue>(out TValue value) => TryGetValue(typeof(TValue).FullName, out value);

    public bool TryGetValue<TValue>(string key, out TValue value)
    {
        var found = base.TryGetValue(key, out var stored);
        value = found ? Read<TValue>(stored) : default;
        return found;
    }

    public void Set<T>(T data) => Set(data, typeof(T).FullName);

    public void Set<T>(T data, string key) => this[key] = data;

    /// <summary>Stores a factory, which every <c>Get</c> calls anew.</summary>
    public void Set<T>(Func<T> func) => this[typeof(T).FullName] = func;

    public T Get<T>() => Get<T>(typeof(T).FullName);

    public T Get<T>(string key) => Read<T>(this[key]);

    protected virtual void Dispose()
    {
    }

    private static T Read<T>(object stored) => stored is Func<T> factory ? factory() : (T)stored;
}
