using Amazon.SecurityHub.Model;
using Avesa.Validation.Accounts;

namespace Avesa.Validation.Inventory;

/// <summary>A standard of Security Hub that is on in a region.</summary>
/// <param name="Arn">Its ARN, which ends in the standard's name and version.</param>
/// <param name="Status"><c>READY</c>, <c>PENDING</c>, <c>INCOMPLETE</c>, <c>FAILED</c> or <c>DELETING</c>.</param>
/// <param name="Reason">Why it is not ready: a code; null when AWS gives none.</param>
public sealed record StandardFacts(string Arn, string Status, string? Reason);

/// <summary>Security Hub in a region.</summary>
/// <param name="Arn">The hub's ARN.</param>
/// <param name="Standards">The standards that are on.</param>
public sealed record HubFacts(string Arn, IReadOnlyList<StandardFacts> Standards);

/// <summary>Reads Security Hub.</summary>
public sealed class SecurityHubReader(AccountConnection connection, Memo facts)
{
    /// <summary>Security Hub of a region; null where the account is not subscribed to it.</summary>
    public Task<HubFacts?> Hub(string region) => facts.Once<HubFacts?>($"securityhub:DescribeHub/{region}", async token =>
    {
        var client = connection.In(region).SecurityHub;
        try
        {
            var hub = await client.DescribeHubAsync(new DescribeHubRequest(), token);
            var standards = await client.Paginators.GetEnabledStandards(new GetEnabledStandardsRequest()).StandardsSubscriptions.ToListAsync(token);
            return new HubFacts(
                hub.HubArn.Required("DescribeHub: HubArn"),
                [.. standards.Select(standard => new StandardFacts(standard.StandardsArn, standard.StandardsStatus.Required("GetEnabledStandards: StandardsStatus").Value, standard.StandardsStatusReason?.StatusReasonCode?.Value))]);
        }
        catch (InvalidAccessException unsubscribed) when (unsubscribed.Message.Contains("not subscribed", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }
    });
}
