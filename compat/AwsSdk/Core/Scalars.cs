#nullable enable
using System.Collections.Concurrent;
using System.Globalization;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Util;

namespace Amazon.Compat;

/// <summary>Times between the SDK's UTC <see cref="DateTime"/> and the wire.</summary>
internal static class Times
{
    public static long Milliseconds(DateTime time) => (long)(time.ToUniversalTime() - DateTime.UnixEpoch).TotalMilliseconds;

    public static DateTime Parse(string text) =>
        DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal);
}

/// <summary>The one instance of an enumeration's value, known or new.</summary>
internal static class Constants
{
    private static readonly ConcurrentDictionary<Type, Func<string, ConstantClass>> Finders = new();

    public static ConstantClass Find(Type type, string value) => Finders.GetOrAdd(type, static of =>
        of.GetMethod("FindValue", [typeof(string)])!.CreateDelegate<Func<string, ConstantClass>>())(value);
}

/// <summary>Scalars as the text that paths, query strings, headers and awsQuery forms carry.</summary>
internal static class Text
{
    /// <summary>A time is ISO 8601 in all of these.</summary>
    public static string From(object value) => value switch
    {
        string text => text,
        bool flag => flag ? "true" : "false",
        DateTime time => StringUtils.FromDateTimeToISO8601WithOptionalMs(time),
        MemoryStream blob => Convert.ToBase64String(blob.ToArray()),
        ConstantClass constant => constant.Value,
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new NotSupportedException($"{value.GetType()} has no textual form."),
    };

    public static object Read(string text, Type type)
    {
        var scalar = Nullable.GetUnderlyingType(type) ?? type;
        if (scalar == typeof(string))
            return text;
        if (scalar == typeof(DateTime))
            return Times.Parse(text);
        if (scalar == typeof(MemoryStream))
            return new MemoryStream(Convert.FromBase64String(text));
        return scalar.IsSubclassOf(typeof(ConstantClass))
            ? Constants.Find(scalar, text)
            : Convert.ChangeType(text, scalar, CultureInfo.InvariantCulture);
    }
}
