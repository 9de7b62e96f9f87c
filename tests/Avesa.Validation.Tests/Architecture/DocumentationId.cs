using System.Reflection;

namespace Avesa.Validation.Tests.Architecture;

/// <summary>A method as the compiler names it in documentation files.</summary>
internal static class DocumentationId
{
    public static string Of(MethodInfo method) => method.GetParameters() is { Length: > 0 } parameters
        ? $"M:{method.DeclaringType!.FullName}.{method.Name}({string.Join(',', parameters.Select(parameter => Name(parameter.ParameterType)))})"
        : $"M:{method.DeclaringType!.FullName}.{method.Name}";

    private static string Name(Type type) => type.IsGenericType
        ? $"{type.Namespace}.{type.Name.Split('`')[0]}{{{string.Join(',', type.GetGenericArguments().Select(Name))}}}"
        : type.FullName ?? type.Name;
}
