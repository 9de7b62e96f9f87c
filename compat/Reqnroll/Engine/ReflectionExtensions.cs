using System.Reflection;

namespace Reqnroll.Engine;

internal static class ReflectionExtensions
{
    public static IEnumerable<Scope> Scopes(this MemberInfo member) => member.GetCustomAttributes<ScopeAttribute>()
        .Select(scope => new Scope(scope.Tag?.TrimStart('@'), scope.Feature, scope.Scenario));

    /// <summary>What awaiting a value of the type gives; the type itself where nothing is awaited.</summary>
    public static Type Awaited(this Type type) =>
        type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(Task<>) || type.GetGenericTypeDefinition() == typeof(ValueTask<>))
            ? type.GetGenericArguments()[0]
            : type;

    /// <summary><c>Class.Method(Type, Type)</c>.</summary>
    public static string Shown(this MethodInfo method) =>
        $"{(method.ReflectedType ?? method.DeclaringType)!.Name}.{method.Name}({string.Join(", ", method.GetParameters().Select(parameter => parameter.ParameterType.Name))})";
}
