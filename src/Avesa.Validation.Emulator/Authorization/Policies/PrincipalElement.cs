using System.Text.Json;
using Avesa.Validation.Emulator.Authorization.Evaluation;

namespace Avesa.Validation.Emulator.Authorization.Policies;

/// <summary>How directly a resource policy names who asks, weakest first: what other policies may still forbid depends on it.</summary>
internal enum PrincipalMatch
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>The account: it is left to the account's identity policies to allow.</summary>
    Account,

    /// <summary>The role of the session: boundary and session policy still limit it.</summary>
    Role,

    /// <summary>The user, the session itself, or everybody: nothing but an explicit deny limits it in the same account.</summary>
    Direct,
}

/// <summary>A Principal or NotPrincipal element: principals by type (<c>AWS</c>, <c>Service</c>, <c>Federated</c>, …); <c>*</c> is everybody.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html</remarks>
internal sealed record PrincipalElement(IReadOnlyList<(string Type, string Name)> Principals, bool Inverted)
{
    public static PrincipalElement Read(JsonElement element, bool inverted) => element.ValueKind switch
    {
        JsonValueKind.String when element.ValueEquals("*") => new PrincipalElement([("*", "*")], inverted),
        JsonValueKind.Object => new PrincipalElement(
            [.. element.EnumerateObject().SelectMany(type => PolicyJson.Texts(type.Value, "Principal").Select(name => (type.Name, name)))],
            inverted),
        _ => throw new MalformedPolicyException("Invalid principal in policy: it must be * or an object."),
    };

    /// <summary>How directly the statement speaks of the requester.</summary>
    public PrincipalMatch Match(Requester requester, bool denies)
    {
        if (!Inverted)
        {
            return requester.Names.Append(Requester.Everybody).Where(Lists).Select(name => name.Directness).DefaultIfEmpty().Max();
        }

        // Each of account, role and session is validated by itself, so a denial excepts only who is listed with its account.
        var excepted = Lists(Requester.Everybody)
            || (denies ? requester.Levels.All(level => level.Any(Lists)) : requester.Names.Any(Lists));
        return excepted ? PrincipalMatch.None : PrincipalMatch.Direct;
    }

    private bool Lists(Requester.Name name) => Principals.Any(listed =>
        listed.Name == name.Value && (listed.Type == name.Type || (name.Value == "*" && listed.Type is "*" or "AWS")));
}
