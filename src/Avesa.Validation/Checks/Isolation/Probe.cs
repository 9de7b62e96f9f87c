using System.Diagnostics;
using Avesa.Validation.Accounts;
using Avesa.Validation.Settings;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Isolation;

/// <summary>
/// A live attempt of the source's identity at something of production's, which must be refused. A refusal alone proves nothing: it counts only
/// when the prober's own policies permit the action, the same attempt at the source's own twin is answered, and production's own identity is
/// answered, so that nothing but production's missing consent can be the reason.
/// </summary>
/// <param name="What">For sentences: <c>list the objects of data-storage-msp-prod</c>.</param>
/// <param name="Action">The permission that it takes.</param>
/// <param name="Target">The ARN of what is tried.</param>
/// <param name="Twin">The source's own, for sentences: <c>the source's data-storage-msp</c>.</param>
/// <param name="OnTarget">The source's identity at production's resource.</param>
/// <param name="OnTwin">The source's identity at the source's own.</param>
/// <param name="ByOwner">Production's identity at production's resource.</param>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic-cross-account.html</remarks>
internal sealed record Probe(string What, string Action, string Target, string Twin, Func<Task> OnTarget, Func<Task> OnTwin, Func<Task> ByOwner)
{
    /// <summary>Makes the attempts, all at once.</summary>
    public async Task<Verdict> Run(SourceAccount source)
    {
        var target = Try(AccountSide.Production, OnTarget);
        var twin = Try(AccountSide.Source, OnTwin);
        var owner = Try(AccountSide.Production, ByOwner);
        var permitted = Attempt.Of(AccountSide.Source, () => Prober.WhyNot(source, Action, Target));
        await Task.WhenAll(target, twin, owner, permitted);
        var caller = (await source.Connection.Identify()).Arn;
        return await target switch
        {
            Answered<bool> => new Broken(
                $"The source's identity could {What}.",
                Proof.Probed,
                [new Finding(Target, $"a refusal of {Action} for {caller}", "it was answered", "Find who admits the source account: the resource's policy, a role, a grant or an access point, and remove it.")]),
            Failed<bool> failed => Nothing($"the attempt failed without an authorisation error: {failed.Because}"),
            Refused<bool> refused => Legs(refused, caller, await permitted, await twin, await owner),
            _ => throw new UnreachableException(),
        };
    }

    private Verdict Legs(Refused<bool> refused, string caller, Attempt<string?> permitted, Attempt<bool> twin, Attempt<bool> owner)
    {
        string? missing = (refused, permitted, twin, owner) switch
        {
            ({ BySelf: true }, _, _, _) => $"the refusal came from the source's own side ({refused.Because}).",
            (_, Failed<string?> unknown, _, _) => $"what the prober's own policies permit could not be simulated: {unknown.Because}",
            (_, Refused<string?> unknown, _, _) => $"what the prober's own policies permit could not be simulated ({unknown.Because}): grant it iam:SimulatePrincipalPolicy.",
            (_, Answered<string?> { Value: { } reason }, _, _) => reason,
            (_, _, not Answered<bool>, _) => $"the same attempt at {Twin} was not answered: {Reason(twin)}",
            (_, _, _, not Answered<bool>) => $"production's own identity was not answered either: {Reason(owner)}",
            _ => null,
        };
        return missing is null
            ? new Held(
                $"{caller} tried to {What} and was refused ({refused.Because}); its own policies permit {Action} there (simulated), the same attempt at {Twin} was answered, and production's identity was answered.",
                Proof.Probed)
            : Nothing(missing);
    }

    private Unproven Nothing(string reason) => new($"That the source's identity may not {What} is not proven: {reason}");

    private static string Reason(Attempt<bool> attempt) => attempt switch
    {
        Failed<bool> failed => failed.Because,
        Refused<bool> refused => $"refused ({refused.Because}).",
        _ => throw new UnreachableException(),
    };

    private static Task<Attempt<bool>> Try(AccountSide side, Func<Task> call) => Attempt.Of(side, async () =>
    {
        await call();
        return true;
    });
}
