using Avesa.Validation.Estate;
using Avesa.Validation.Policies;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Isolation;

/// <summary>Nobody outside of the account gets at a secret by its resource policy: of all secrets, since credentials of the pipeline open the same data.</summary>
/// <param name="Names">The names that must be among them.</param>
/// <remarks>https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_resource-policies.html</remarks>
public sealed record SecretsAdmitNobodyElse(SecretNames Names) : ICheck
{
    /// <inheritdoc />
    public async Task<Verdict> Run(Account account, CancellationToken cancellationToken)
    {
        var secrets = await account.SecretsManager.Names();
        if (!secrets.Any(name => Names.TenantOf(name) is not null))
        {
            return new Unproven($"The {account.Side} account lists no secret {Names.Template}, so nothing is proven of one.");
        }

        var doors = await Task.WhenAll(secrets.Select(async secret => new Door($"secret {secret}", await account.SecretsManager.Policy(secret))));
        return Doors.Judge(account, $"the policies of {Counted.Of(doors.Length, "secret", "secrets")}, those of {Names.Template} among them,", doors.SelectMany(door => door.AdmissionsBeyond(new Insiders(account.Id))));
    }
}
