using System.Diagnostics;
using Avesa.Validation.Emulator.Authorization.Policies;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Authorization.Evaluation;

/// <summary>Who asks, as resource policies may name it: level by level from the account down, each level under all its names.</summary>
internal sealed record Requester(string AccountId, IReadOnlyList<IReadOnlyList<Requester.Name>> Levels)
{
    /// <summary>One name, and how directly a policy speaks of the requester when it uses it.</summary>
    internal sealed record Name(string Type, string Value, PrincipalMatch Directness);

    /// <summary><c>*</c>: everybody, signed or not.</summary>
    public static Name Everybody { get; } = new("*", "*", PrincipalMatch.Direct);

    /// <summary>All names of all levels.</summary>
    public IEnumerable<Name> Names => Levels.SelectMany(level => level);

    /// <summary>A caller with an AWS identity.</summary>
    public static Requester Of(Principal principal) => principal switch
    {
        RootPrincipal root => new Requester(root.Account.Id, [Root(root.Account.Id, PrincipalMatch.Direct)]),
        UserPrincipal user => new Requester(user.Account.Id, [Root(user.Account.Id), [Aws(user.Arn), Aws(user.UserId)]]),
        RolePrincipal session => new Requester(
            session.Account.Id,
            [
                Root(session.Account.Id),
                [
                    Aws(session.Role.Arn, PrincipalMatch.Role), Aws(session.Role.Id, PrincipalMatch.Role),
                    Aws(session.Arn), Aws(session.UserId),
                ],
            ]),
        _ => throw new UnreachableException(),
    };

    /// <summary>
    /// The caller of a simulation, by ARN alone. For it a grant to the account is one to the caller, which the policy simulator shows in spite
    /// of the rules of live requests.
    /// </summary>
    public static Requester Simulated(string arn, string accountId) => new(accountId, [Root(accountId, PrincipalMatch.Direct), [Aws(arn)]]);

    /// <summary>Somebody with a token of an identity provider, by the provider's ARN or host name; belongs to no account.</summary>
    public static Requester Federated(params IEnumerable<string> providers) =>
        new("", [[.. providers.Select(provider => new Name("Federated", provider, PrincipalMatch.Direct))]]);

    /// <summary>A service of AWS that acts by itself, for example <c>lambda.amazonaws.com</c>.</summary>
    public static Requester AwsService(string principal) => new("", [[new Name("Service", principal, PrincipalMatch.Direct)]]);

    private static Name Aws(string value, PrincipalMatch directness = PrincipalMatch.Direct) => new("AWS", value, directness);

    private static Name[] Root(string accountId, PrincipalMatch directness = PrincipalMatch.Account) =>
        [Aws($"arn:aws:iam::{accountId}:root", directness), Aws(accountId, directness)];
}
