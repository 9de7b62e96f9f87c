#nullable enable
using System.Collections.Concurrent;
using System.Reflection;
using Amazon.Runtime;

namespace Amazon.Compat;

/// <summary>A property of a request, a response or a nested shape, and how it travels. Read once per type.</summary>
internal sealed class Member
{
    private static readonly ConcurrentDictionary<Type, Member[]> Cache = new();

    private Member(PropertyInfo property)
    {
        Property = property;
        WireName = property.GetCustomAttribute<WireAttribute>()?.Name;
        Outside = property.GetCustomAttribute<OutsideBodyAttribute>();
        IsEpochMilliseconds = property.IsDefined(typeof(EpochMillisecondsAttribute));
    }

    public PropertyInfo Property { get; }

    public string Name => Property.Name;

    /// <summary>The name on the wire, or null where the service's rule gives it.</summary>
    public string? WireName { get; }

    public OutsideBodyAttribute? Outside { get; }

    public bool IsEpochMilliseconds { get; }

    /// <summary>The members that the shape itself declares: what the SDK's base classes add does not travel.</summary>
    public static IReadOnlyList<Member> Of(Type shape) => Cache.GetOrAdd(shape, static type =>
        [.. type.GetProperties().Where(property => !IsOfTheSdk(property)).Select(property => new Member(property))]);

    public static bool IsOfTheSdk(MemberInfo member) => member.DeclaringType!.Assembly == typeof(AmazonWebServiceRequest).Assembly;

    public object? Get(object owner) => Property.GetValue(owner);

    public void Set(object owner, object? value) => Property.SetValue(owner, value);
}
