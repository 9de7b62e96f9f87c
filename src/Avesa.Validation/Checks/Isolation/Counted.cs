using System.Globalization;

namespace Avesa.Validation.Checks.Isolation;

/// <summary>Numbers of things, for sentences.</summary>
internal static class Counted
{
    /// <summary><c>1 alias</c>, <c>1,204 aliases</c>.</summary>
    public static string Of(int count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : many)}");
}
