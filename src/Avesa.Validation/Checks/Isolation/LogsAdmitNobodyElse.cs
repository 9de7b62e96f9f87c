using Avesa.Validation.Policies;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Isolation;

/// <summary>Nobody outside of the account may read or write its logs by a resource policy of CloudWatch Logs.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/iam-access-control-overview-cwl.html</remarks>
public sealed record LogsAdmitNobodyElse : ICheck
{
    /// <inheritdoc />
    public async Task<Verdict> Run(Account account, CancellationToken cancellationToken)
    {
        var policies = await account.Logs.ResourcePolicies();
        return Doors.Judge(
            account,
            $"the resource policies of CloudWatch Logs in {account.Region} ({policies.Count} of them)",
            policies.Select(policy => new Door($"log policy {policy.Name}", policy.Document)).SelectMany(door => door.AdmissionsBeyond(new Insiders(account.Id))));
    }
}
