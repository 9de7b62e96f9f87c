using Avesa.Validation.Checks.Isolation;
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
    public Task<Verdict> Run(Account account, CancellationToken cancellationToken) => account.OfSecrets(Names, async copies =>
    {
        var policies = await Task.WhenAll(copies.Select(account.SecretsManager.Policy));
        List<Finding> findings = [.. copies.Zip(policies).SelectMany(pair => Fence.Gaps(account, $"secret {pair.First}", account.ArnOf("secretsmanager", $"secret:{pair.First}-any"), pair.Second, Actions, Except))];
        return findings.Count > 0
            ? new Broken($"{Counted.Of(findings.Count, "gap", "gaps")} in the fence around {copies.Count} secrets of the {account.Side} account.", Proof.Read, [.. findings.Take(Shown)], findings.Count)
            : new Held($"The policies of {Counted.Of(copies.Count, "secret", "secrets")} {Names} of the {account.Side} account deny everybody but {string.Join(", ", Except)} to read or write their values.", Proof.Read);
    });

    /// <inheritdoc />
    public override string ToString() => $"{nameof(SecretsAreFenced)} {{ {Names} }}";
}
