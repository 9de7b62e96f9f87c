using System.Diagnostics;
using Amazon.Runtime;
using Amazon.SecurityToken.Model;
using Avesa.Validation.Accounts;
using Avesa.Validation.Inventory;
using Avesa.Validation.Policies;
using Avesa.Validation.Settings;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Access;

/// <summary>
/// The source's trusted role is refused production's role without the external id and with a wrong one, and given it with the right one (tried).
/// Without that last attempt a refusal could have any reason. Every session is asked for under a policy that denies everything, so that what an
/// attempt opens can do nothing.
/// </summary>
/// <param name="Role">The role of production.</param>
/// <param name="Deployer">The name of the source's role.</param>
/// <remarks>https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html</remarks>
public sealed record ExternalIdIsDemanded(string Role, string Deployer) : IMigrationCheck
{
    private const string Powerless = """{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"*","Resource":"*"}]}""";
    private const int Shortest = 900;

    /// <inheritdoc />
    public Task<Verdict> Run(Migration migration, CancellationToken cancellationToken) => migration.Production.OfPlannedRole(Role, async role =>
    {
        var source = migration.Source;
        var deployer = $"arn:aws:iam::{source.Id}:role/{Deployer}";
        var become = await Attempt.Of(AccountSide.Source, async () =>
            (await source.Connection.Sts.AssumeRoleAsync(new AssumeRoleRequest { RoleArn = deployer, RoleSessionName = "avesa-validation", DurationSeconds = Shortest }, cancellationToken))
                .Credentials.Required("AssumeRole: Credentials"));
        return become switch
        {
            Answered<Credentials> { Value: var keys } => await Probe(source, role, keys, cancellationToken),
            Refused<Credentials> refused => new Unproven($"Nothing could be tried as {deployer}, since the source's identity may not assume it ({refused.Because}): let it, or run with one that may."),
            Failed<Credentials> failed => new Unproven($"Nothing could be tried as {deployer}: {failed.Because}"),
            _ => throw new UnreachableException(),
        };
    });

    private async Task<Verdict> Probe(SourceAccount source, RoleFacts role, Credentials keys, CancellationToken cancellationToken)
    {
        using var deployer = source.Connection.As(new SessionAWSCredentials(keys.AccessKeyId, keys.SecretAccessKey, keys.SessionToken), $"role {Deployer} of the source");
        var right = ExternalIds.Named(PolicyDocument.Parse(role.TrustPolicy)).FirstOrDefault();
        var without = Try(null);
        var wrong = Try($"avesa-validation-{Guid.NewGuid():N}");
        var with = right is null ? null : Try(right);
        List<Finding> findings = [.. Opened(role, await without, "without an external id"), .. Opened(role, await wrong, "with a wrong external id")];
        if (findings.Count > 0)
        {
            return new Broken($"{Deployer} of the source could assume {Role} without its external id.", Proof.Probed, findings);
        }

        var missing = (await without, await wrong, with is null ? null : await with) switch
        {
            (Failed<bool> failed, _, _) => failed.Because,
            (_, Failed<bool> failed, _) => failed.Because,
            (_, _, null) => "the trust policy names no external id, so that something else must have refused.",
            (_, _, Refused<bool> refused) => $"with the right one it is refused too ({refused.Because}), so that something else must have refused.",
            (_, _, Failed<bool> failed) => failed.Because,
            (Refused<bool>, Refused<bool>, Answered<bool>) => null,
            _ => throw new UnreachableException(),
        };
        return missing is null
            ? new Held(
                $"{Deployer} of the source was refused {role.Arn} without an external id and with a wrong one, and given it with the right one (three attempts, each for a session that may do nothing).",
                Proof.Probed)
            : new Unproven($"That {role.Arn} demands its external id is not proven: {missing}");

        Task<Attempt<bool>> Try(string? externalId) => Attempt.Of(AccountSide.Production, async () =>
        {
            await deployer.Sts.AssumeRoleAsync(
                new AssumeRoleRequest { RoleArn = role.Arn, RoleSessionName = "avesa-validation", DurationSeconds = Shortest, Policy = Powerless, ExternalId = externalId },
                cancellationToken);
            return true;
        });
    }

    private static IEnumerable<Finding> Opened(RoleFacts role, Attempt<bool> attempt, string how) => attempt is Answered<bool>
        ? [new Finding(role.Arn, $"a refusal of sts:AssumeRole {how}", "it was answered", "Add StringEquals sts:ExternalId to every statement that trusts the source (plan 1.2).")]
        : [];
}
