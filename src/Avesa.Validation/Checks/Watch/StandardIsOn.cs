using Avesa.Validation.Inventory;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Watch;

/// <summary>Security Hub is on in the region, and with this standard, all of whose controls could be made.</summary>
/// <param name="Region">For example <c>us-east-1</c>.</param>
/// <param name="Standard">What the standard's ARN ends in: <c>aws-foundational-security-best-practices/v/1.0.0</c>.</param>
/// <remarks>https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_StandardsSubscription.html</remarks>
public sealed record StandardIsOn(string Region, string Standard) : ICheck
{
    /// <inheritdoc />
    public async Task<Verdict> Run(Account account, CancellationToken cancellationToken) => await account.SecurityHub.Hub(Region) switch
    {
        null => Missing(account, $"Security Hub in {Region}", "Security Hub on", "the account is not subscribed", $"aws securityhub enable-security-hub --region {Region}"),
        { } hub when hub.Standards.FirstOrDefault(standard => standard.Arn.EndsWith($"/{Standard}", StringComparison.Ordinal)) is { } standard => Judge(account, standard),
        { } hub => Missing(account, hub.Arn, $"the standard {Standard}", $"{hub.Standards.Count} others", $"aws securityhub batch-enable-standards --region {Region}"),
    };

    private Verdict Judge(Account account, StandardFacts standard) => standard.Status switch
    {
        "READY" => new Held($"Security Hub checks {account.Id} in {Region} by {Standard}.", Proof.Read),
        "PENDING" => new Unproven($"Security Hub is still making the controls of {Standard} in {Region}: ask again in some minutes."),
        var status => Missing(account, standard.Arn, "READY", standard.Reason is null ? status : $"{status} ({standard.Reason})", "Let AWS Config record all types in the region, then switch the standard off and on again."),
    };

    private Broken Missing(Account account, string subject, string expected, string observed, string remedy) =>
        new($"Security Hub does not check {account.Id} in {Region} by {Standard}.", Proof.Read, [new Finding(subject, expected, observed, remedy)]);
}
