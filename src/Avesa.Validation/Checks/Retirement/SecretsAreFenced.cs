using Avesa.Validation.Checks.Isolation;
using Avesa.Validation.Checks.Secrets;
using Avesa.Validation.Estate;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Retirement;

/// <summary>The account's copy of each secret refuses everybody but those who are listed, or is gone.</summary>
/// <param name="Names">The secrets.</param>
/// <param name="Except">ARNs of those who may come in.</param>
public sealed record SecretsAreFenced(SecretNames Names, IReadOnlyList<string> Except) : ICheck
{
    private const int Shown = 50;
    private static readonly string[] Actions = ["secretsmanager:GetSecretValue", "secretsmanager:PutSecretValue"];

    /// <inheritdoc />
    public async Task<Verdict> Run(Account account, CancellationToken cancellationToken)
    {
        var names = await account.NamesOf(Names);
        if (names.Count == 0)
        {
            var all = await account.SecretsManager.Names();
            return all.Count == 0
                ? new Unproven($"The {account.Side} account shows no secret at all in {account.Region}, so it may be the wrong region.")
                : new Held($"The {account.Side} account has no secret {Names} any more (among {all.Count}).", Proof.Read);
        }

        var policies = await Task.WhenAll(names.Select(account.SecretsManager.Policy));
        List<Finding> findings = [.. names.Zip(policies).SelectMany(pair => Fence.Gaps(account, $"secret {pair.First}", account.ArnOf("secretsmanager", $"secret:{pair.First}-any"), pair.Second, Actions, Except))];
        return findings.Count > 0
            ? new Broken($"{Counted.Of(findings.Count, "gap", "gaps")} in the fence around {names.Count} secrets of the {account.Side} account.", Proof.Read, [.. findings.Take(Shown)], findings.Count)
            : new Held($"The policies of {Counted.Of(names.Count, "secret", "secrets")} {Names} of the {account.Side} account deny everybody but {string.Join(", ", Except)} to read or write their values.", Proof.Read);
    }

    /// <inheritdoc />
    public override string ToString() => $"{nameof(SecretsAreFenced)} {{ {Names} }}";
}
