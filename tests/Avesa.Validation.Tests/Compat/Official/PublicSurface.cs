using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Avesa.Validation.Tests.Compat.Official;

/// <summary>What an assembly offers to others, a C# declaration a member, as a documentation page has it.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(byte)] = "byte",
    };

    /// <summary>A type's full name and, where that is one of the package's or of the SDK's core, what it derives from.</summary>
    public static string Heading(Type type)
    {
        var bases = Bases(type).FirstOrDefault();
        return bases is null ? NameOf(type) : $"{NameOf(type)} : {bases}";
    }

    /// <summary>What a type derives from, nearest first: classes of the packages, none of the runtime, and none that a stand-in has for itself.</summary>
    public static IEnumerable<string> Bases(Type type)
    {
        for (var parent = type.BaseType; parent is not null; parent = parent.BaseType)
        {
            if (parent.Namespace is { } space && space.Split('.')[0] is "Amazon" or "Reqnroll" && !IsOfStandIns(parent))
            {
                yield return Short(parent);
            }
        }
    }

    /// <summary>Whether the official packages have nothing like it: what stand-ins are made with.</summary>
    public static bool IsOfStandIns(Type type) => type.Namespace is "Amazon.Compat" or "Reqnroll.Generated";

    /// <summary>A type's full name as C# has it, with the names of its type parameters.</summary>
    public static string NameOf(Type type) => $"{(type.IsNested ? NameOf(type.DeclaringType!) : type.Namespace)}.{Short(type)}";

    /// <summary>The declarations of the members that the type itself has, in order: what it inherits is on another page.</summary>
    public static IReadOnlyList<string> Members(Type type)
    {
        if (typeof(Delegate).IsAssignableFrom(type))
        {
            return [Method(type.GetMethod("Invoke")!, "Invoke")];
        }

        IEnumerable<string> members = type.IsEnum
            ? type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => $"{field.Name} = {Convert.ToInt64(field.GetRawConstantValue(), CultureInfo.InvariantCulture)}")
            : type.GetConstructors(Declared).Where(Seen).Where(constructor => !constructor.IsStatic).Select(constructor => $"{Plain(type)}({Parameters(constructor)})")
                .Concat(type.GetProperties(Declared).Where(property => property.GetAccessors(nonPublic: true).Any(Seen)).Select(Property))
                .Concat(type.GetEvents(Declared).Where(one => Seen(one.AddMethod!)).Select(one => $"event {Name(one.EventHandlerType!)} {one.Name}"))
                .Concat(type.GetFields(Declared).Where(field => field.IsPublic || field.IsFamily).Select(field => $"{(field.IsStatic ? "static " : "")}{Name(field.FieldType)} {field.Name}"))
                .Concat(type.GetMethods(Declared).Where(method => Seen(method) && !IsAccessor(method) && !IsOfTheCompiler(method)).Select(method => Method(method, method.Name)));
        return [.. members.Order(StringComparer.Ordinal)];
    }

    private static bool Seen(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsAccessor(MethodInfo method) => method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal);

    private static bool IsOfTheCompiler(MethodInfo method) =>
        method.IsDefined(typeof(CompilerGeneratedAttribute)) || method.Name.Contains('<', StringComparison.Ordinal);

    private static string Property(PropertyInfo property)
    {
        var accessors = new[] { (Method: property.GetMethod, Word: "get;"), (Method: property.SetMethod, Word: "set;") }
            .Where(accessor => accessor.Method is not null && Seen(accessor.Method))
            .Select(accessor => accessor.Method!.IsFamily ? $"protected {accessor.Word}" : accessor.Word);
        var index = property.GetIndexParameters() is { Length: > 0 } parameters ? $"this[{string.Join(", ", parameters.Select(Parameter))}]" : property.Name;
        var still = property.GetAccessors(nonPublic: true)[0].IsStatic ? "static " : "";
        return $"{still}{Name(property.PropertyType)} {index} {{ {string.Join(' ', accessors)} }}";
    }

    private static string Method(MethodInfo method, string name)
    {
        var generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : "";
        var seen = method.IsPublic ? "" : "protected ";
        return $"{seen}{(method.IsStatic ? "static " : "")}{Name(method.ReturnType)} {name}{generic}({Parameters(method)})";
    }

    private static string Parameters(MethodBase method) =>
        (method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "") + string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        var how = parameter.IsOut ? "out " : parameter.ParameterType.IsByRef ? "ref " : parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "";
        return $"{how}{Name(parameter.ParameterType)} {parameter.Name}{(parameter.HasDefaultValue ? $" = {Default(parameter)}" : "")}";
    }

    private static string Default(ParameterInfo parameter) => parameter.DefaultValue switch
    {
        null when parameter.ParameterType.IsValueType && Nullable.GetUnderlyingType(parameter.ParameterType) is null => "default",
        null => "null",
        bool value => value ? "true" : "false",
        string text => $"\"{text}\"",
        Enum one => $"{one.GetType().Name}.{one}",
        var other => Convert.ToString(other, CultureInfo.InvariantCulture)!,
    };

    private static string Name(Type type) => type switch
    {
        { IsByRef: true } => Name(type.GetElementType()!),
        { IsArray: true } => $"{Name(type.GetElementType()!)}[]",
        _ when Keywords.TryGetValue(type, out var word) => word,
        _ when Nullable.GetUnderlyingType(type) is { } value => $"{Name(value)}?",
        _ => Short(type),
    };

    private static string Short(Type type) =>
        type.IsGenericType && type.Name.Contains('`', StringComparison.Ordinal) ? $"{Plain(type)}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>" : type.Name;

    private static string Plain(Type type) => type.Name.Split('`')[0];
}
