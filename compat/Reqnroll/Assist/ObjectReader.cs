using System.Collections;
using System.ComponentModel;
using System.Globalization;
using System.Reflection;

namespace Reqnroll.Assist;

/// <summary>Objects from named cells. Stricter than the original in one point: a cell that is no value of its member's type throws.</summary>
internal static class ObjectReader
{
    public static T Read<T>(IEnumerable<(string Column, string Value)> cells, InstanceCreationOptions? options)
    {
        var given = cells.ToList();
        var members = typeof(T).GetProperties()
            .Select(property => (Property: property, Cell: given.Find(cell => Normal(cell.Column) == Normal(property.Name))))
            .Where(member => member.Cell.Column is not null)
            .ToDictionary(member => member.Property, member => Value(member.Cell.Column, member.Cell.Value, member.Property.PropertyType));
        Verify(given.Select(cell => cell.Column), members.Keys.Select(property => property.Name), options);

        if (typeof(T).GetConstructor([]) is { } parameterless)
        {
            var instance = (T)parameterless.Invoke(null);
            foreach (var (property, value) in members)
            {
                property.SetValue(instance, value);
            }

            return instance;
        }

        var constructor = typeof(T).GetConstructors().OrderBy(candidate => candidate.GetParameters().Length)
            .FirstOrDefault(candidate => members.Keys.All(property => candidate.GetParameters().Any(parameter => Same(parameter, property))))
            ?? throw new MissingMethodException($"Unable to find a suitable constructor to create instance of {typeof(T)}");
        return (T)constructor.Invoke([.. constructor.GetParameters().Select(parameter => members.Keys.FirstOrDefault(property => Same(parameter, property)) is { } property
            ? members[property]
            : parameter.HasDefaultValue ? parameter.DefaultValue : null)]);
    }

    /// <summary>Whether the table lists one object's members from top to bottom.</summary>
    public static bool IsVertical(Table table, Type type) =>
        table.Header.SequenceEqual(["Field", "Value"])
        || table.RowCount != 1
        || (table.Header.Count == 2 && type.GetProperties().Any(property => Normal(property.Name) == Normal(table.Rows[0][0])));

    private static bool Same(ParameterInfo parameter, PropertyInfo property) =>
        property.Name.Equals(parameter.Name, StringComparison.OrdinalIgnoreCase) && property.PropertyType == parameter.ParameterType;

    private static void Verify(IEnumerable<string> columns, IEnumerable<string> members, InstanceCreationOptions? options)
    {
        var comparer = options?.VerifyCaseInsensitive == true ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
        var unbound = columns.Except(members, comparer).ToList();
        if (options?.VerifyAllColumnsBound == true && unbound.Count > 0)
        {
            throw new ColumnCouldNotBeBoundException(unbound);
        }
    }

    private static object? Value(string column, string text, Type type)
    {
        if (ElementType(type) is { } element)
        {
            var values = text.Length == 0 ? [] : text.Split(',').Select(part => Value(column, part.Trim(), element)).ToArray();
            var array = Array.CreateInstance(element, values.Length);
            values.CopyTo(array, 0);
            return type.IsArray ? array : Activator.CreateInstance(typeof(List<>).MakeGenericType(element), array);
        }

        var plain = Nullable.GetUnderlyingType(type);
        if (plain is not null && text.Length == 0)
        {
            return null;
        }

        plain ??= type;
        try
        {
            return plain.IsEnum
                ? Enum.Parse(plain, text.Replace(" ", "", StringComparison.Ordinal), true)
                : TypeDescriptor.GetConverter(plain).ConvertFrom(null, CultureInfo.CurrentCulture, text);
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or NotSupportedException)
        {
            throw new FormatException($"The column '{column}' has '{text}', which is no {plain.Name}.", exception);
        }
    }

    private static Type? ElementType(Type type) => type switch
    {
        { IsArray: true } => type.GetElementType(),
        { IsGenericType: true } when type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(type) => type.GetGenericArguments()[0],
        _ => null,
    };

    private static string Normal(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
