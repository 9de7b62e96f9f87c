using System.Diagnostics;
using Amazon.Runtime;
using Amazon.SecurityToken.Model;
using Avesa.Validation.Accounts;
using Avesa.Validation.Checks.Isolation;
using Avesa.Validation.Inventory;
using Avesa.Validation.Settings;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Monitoring;

/// <summary>The source's identity tries to assume production's monitoring role, and what it then reads is judged.</summary>
internal static class AssumedMonitor
{
    /// <summary>Assumes the role and judges with its session; a refusal is production's only where the prober's own policies permit the attempt.</summary>
    /// <param name="migration">Both sides.</param>
    /// <param name="role">The name of production's role.</param>
    /// <param name="session">The name of the session, so that CloudTrail tells the attempts apart.</param>
    /// <param name="judge">Reads with the session; it is closed afterwards.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public static Task<Verdict> AsMonitor(this Migration migration, string role, string session, Func<AccountConnection, RoleFacts, Task<Verdict>> judge, CancellationToken cancellationToken) =>
        migration.Production.OfRole(role, async found =>
        {
            var source = migration.Source;
            var permitted = Attempt.Of(AccountSide.Source, () => Prober.WhyNot(source, "sts:AssumeRole", found.Arn));
            var assumed = await Attempt.Of(AccountSide.Production, async () =>
                (await source.Connection.Sts.AssumeRoleAsync(new AssumeRoleRequest { RoleArn = found.Arn, RoleSessionName = session }, cancellationToken)).Credentials.Required("AssumeRole: Credentials"));
            switch (assumed)
            {
                case Answered<Credentials> { Value: var keys }:
                    var credentials = new SessionAWSCredentials(keys.AccessKeyId, keys.SecretAccessKey, keys.SessionToken);
                    using (var monitor = migration.Production.Connection.As(credentials, $"role {role}, assumed by the source"))
                    {
                        return await judge(monitor, found);
                    }

                case Refused<Credentials> refused:
                    return Refused(found, (await source.Connection.Identify(cancellationToken)).Arn, refused, await permitted);
                case Failed<Credentials> failed:
                    return new Unproven($"That the source can assume {found.Arn} is not proven: {failed.Because}");
                default:
                    throw new UnreachableException();
            }
        });

    // Only where the prober's own policies permit it, production's trust is what refuses.
    private static Verdict Refused(RoleFacts role, string caller, Refused<Credentials> refused, Attempt<string?> permitted) =>
        !refused.BySelf && permitted is Answered<string?> { Value: null }
            ? new Broken(
                $"The source's identity may not assume {role.Name}, although its own policies permit it.",
                Proof.Probed,
                [new Finding(role.Arn, $"a trust policy that lets {caller} assume it", $"refused ({refused.Because})", "Correct the role's trust policy, and its conditions.")])
            : new Unproven($"That the source can assume {role.Arn} is not proven: {Own(refused, permitted)}");

    private static string Own(Refused<Credentials> refused, Attempt<string?> permitted) => permitted switch
    {
        Answered<string?> { Value: { } reason } => reason,
        Failed<string?> failed => failed.Because,
        _ => $"refused by the source's own side ({refused.Because}).",
    };
}
