using System.Globalization;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Access;

/// <summary>Whoever assumes the role stays it no longer than planned: a session cannot be taken back, only waited for.</summary>
/// <param name="Role">The role.</param>
/// <param name="Longest">At most this; AWS's least is an hour.</param>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_update-role-settings.html</remarks>
public sealed record SessionsAreShort(string Role, TimeSpan Longest) : ICheck
{
    /// <inheritdoc />
    public Task<Verdict> Run(Account account, CancellationToken cancellationToken) => account.OfPlannedRole(Role, role => Verdict.Judge(
        Proof.Read,
        role.LongestSession <= Longest
            ? []
            : [new Finding(
                role.Arn,
                $"sessions of at most {Minutes(Longest)}",
                $"of up to {Minutes(role.LongestSession)}",
                string.Create(CultureInfo.InvariantCulture, $"aws iam update-role --role-name {Role} --max-session-duration {Longest.TotalSeconds:0}"))],
        $"A session of {role.Arn} lasts {Minutes(role.LongestSession)} at most.",
        $"A session of {Role} lasts longer than planned."));

    private static string Minutes(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMinutes:0} minutes");
}
