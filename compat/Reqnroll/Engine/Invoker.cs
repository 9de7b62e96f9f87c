using System.Globalization;
using System.Reflection;
using Reqnroll.BoDi;

namespace Reqnroll.Engine;

/// <summary>Calls binding methods: on the container's instance of their class, in the binding culture, awaited, their exceptions untouched.</summary>
internal static class Invoker
{
    public static async Task<object?> Invoke(MethodInfo method, object?[] arguments, IObjectContainer container, CultureInfo? culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture ?? before;
        try
        {
            var instance = method.IsStatic ? null : container.Resolve(method.ReflectedType!);
            var returned = method.Invoke(instance, BindingFlags.DoNotWrapExceptions, null, arguments, null);
            return await Result(returned, method.ReturnType).ConfigureAwait(true);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    /// <summary>Calls a hook, whose parameters come from the container.</summary>
    public static Task Invoke(Hook hook, IObjectContainer container, CultureInfo? culture) => Invoke(
        hook.Method, [.. hook.Method.GetParameters().Select(parameter => container.Resolve(parameter.ParameterType))], container, culture);

    private static async Task<object?> Result(object? returned, Type type)
    {
        var task = returned switch
        {
            Task started => started,
            ValueTask started => started.AsTask(),
            not null when type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueTask<>) =>
                (Task)type.GetMethod(nameof(ValueTask<>.AsTask))!.Invoke(returned, null)!,
            _ => null,
        };
        if (task is null)
        {
            return returned;
        }

        await task.ConfigureAwait(true);
        return type.IsGenericType ? task.GetType().GetProperty(nameof(Task<>.Result))!.GetValue(task) : null;
    }
}
