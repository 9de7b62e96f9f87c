using System.ComponentModel;
using System.Globalization;
using Reqnroll.BoDi;

namespace Reqnroll.Engine;

/// <summary>Turns what stands in a feature (text, doc string, table) into what a method takes: by transformation, as it is, or by conversion.</summary>
internal sealed class ArgumentConverter(BindingRegistry bindings)
{
    public bool CanConvert(object value, Type target, CultureInfo culture) =>
        Transformation(value, target, null) is not null || target.IsInstanceOfType(value) || TryConvert(value, target, culture, out _);

    public async Task<object?> Convert(object value, Type target, IObjectContainer container, CultureInfo culture, Transformation? from = null)
    {
        if (Transformation(value, target, from) is { } transformation)
        {
            return await Transform(transformation, value, container, culture).ConfigureAwait(true);
        }

        if (target.IsInstanceOfType(value))
        {
            return value;
        }

        return TryConvert(value, target, culture, out var converted)
            ? converted
            : throw new FormatException($"'{value}' is no {target.Name}.");
    }

    private async Task<object?> Transform(Transformation transformation, object value, IObjectContainer container, CultureInfo culture)
    {
        object[] parts = transformation.Regex is { } regex && value is string text
            ? [.. regex.Match(text).Groups.Values.Skip(1).Select(group => group.Value)]
            : [value];
        var parameters = transformation.Method.GetParameters();
        if (parts.Length != parameters.Length)
        {
            throw new BindingException($"The transformation {transformation.Method.Shown()} must take {parts.Length} parameters.");
        }

        var arguments = new object?[parts.Length];
        for (var index = 0; index < parts.Length; index++)
        {
            arguments[index] = await Convert(parts[index], parameters[index].ParameterType, container, culture, transformation).ConfigureAwait(true);
        }

        return await Invoker.Invoke(transformation.Method, arguments, container, culture).ConfigureAwait(true);
    }

    private Transformation? Transformation(object value, Type target, Transformation? not) => bindings.Transformations.FirstOrDefault(candidate =>
        candidate != not
        && candidate.Target == target
        && (candidate.Regex is { } regex && value is string text
            ? regex.IsMatch(text)
            : typeof(Table).IsAssignableFrom(candidate.Method.GetParameters().FirstOrDefault()?.ParameterType) == value is Table));

    private static bool TryConvert(object value, Type target, CultureInfo culture, out object? converted)
    {
        (var possible, converted) = (Nullable.GetUnderlyingType(target) ?? target, value) switch
        {
            (var type, Table table) when type == typeof(DataTable) => (true, DataTable.FromTable(table)),
            (_, not string) => (false, null),
            ({ IsEnum: true } type, string text) => (Enum.TryParse(type, text.Replace(" ", "", StringComparison.Ordinal), true, out var member), member),
            (var type, string text) when type == typeof(Guid) => (Guid.TryParse(text, out var guid), guid),
            (var type, string text) => Simple(text, type, culture),
        };
        return possible;
    }

    private static (bool, object?) Simple(string text, Type type, CultureInfo culture)
    {
        try
        {
            var converter = TypeDescriptor.GetConverter(type);
            return converter.CanConvertFrom(typeof(string))
                ? (true, converter.ConvertFrom(null, culture, text))
                : (true, System.Convert.ChangeType(text, type, culture));
        }
        catch (Exception exception) when (exception is InvalidCastException or OverflowException or FormatException or ArgumentException)
        {
            return (false, null);
        }
    }
}
