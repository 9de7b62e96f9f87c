using Avesa.Validation.Emulator.Authorization.Evaluation;
using Avesa.Validation.Emulator.Authorization.Policies;

namespace Avesa.Validation.Emulator.Authorization.Conditions;

/// <summary>Comparisons of ARNs part by part, so that a wildcard stays in its part; <c>ArnEquals</c> and <c>ArnLike</c> are the same.</summary>
internal static class ArnTests
{
    private const int Parts = 6;

    public static bool Like(string actual, PolicyText expected, RequestContext context)
    {
        var found = actual.Split(':', Parts);
        var wanted = expected.Pattern(context)?.Split(':', Parts) ?? [];
        return found.Length == Parts && wanted.Count == Parts && wanted.Zip(found).All(pair => pair.First.Matches(pair.Second));
    }
}
