using Avesa.Validation.Emulator.Authorization.Evaluation;
using Avesa.Validation.Emulator.Authorization.Policies;

namespace Avesa.Validation.Emulator.Authorization.Conditions;

/// <summary>Comparisons of text; only <c>Like</c> knows wildcards.</summary>
internal static class StringTests
{
    public static bool Equal(string actual, PolicyText expected, RequestContext context) =>
        string.Equals(actual, expected.Literal(context), StringComparison.Ordinal);

    public static bool EqualIgnoringCase(string actual, PolicyText expected, RequestContext context) =>
        string.Equals(actual, expected.Literal(context), StringComparison.OrdinalIgnoreCase);

    public static bool Like(string actual, PolicyText expected, RequestContext context) => expected.Pattern(context)?.Matches(actual) ?? false;
}
