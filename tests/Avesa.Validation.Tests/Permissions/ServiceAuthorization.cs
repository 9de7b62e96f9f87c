using System.Collections.Frozen;

namespace Avesa.Validation.Tests.Permissions;

/// <summary>
/// Which kinds of resource AWS's Service Authorization Reference names for each action that the suite may need, as it stood in November 2026; none where a policy
/// has to say <c>*</c>. https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
/// </summary>
internal static class ServiceAuthorization
{
    private static readonly FrozenDictionary<string, string[]> Kinds = File.ReadLines(Repository.At("tests", "Avesa.Validation.Tests", "Permissions", "service-authorization.tsv"))
        .Select(line => line.Split('\t'))
        .ToFrozenDictionary(line => line[0], line => line.Length > 1 ? line[1].Split(' ') : [], StringComparer.Ordinal);

    /// <summary>The actions of the list.</summary>
    public static IEnumerable<string> Actions => Kinds.Keys;

    /// <summary>Whether the action knows a kind of resource.</summary>
    public static bool KnowsResources(string action) => Kinds[action].Length > 0;
}
