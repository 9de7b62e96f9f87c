using Amazon.DynamoDBv2.Model;
using Avesa.Validation.Accounts;

namespace Avesa.Validation.Checks.Ingestion;

/// <summary>A tenant as its item in TenantServices has it.</summary>
/// <param name="Id">The <c>tenant_id</c>.</param>
/// <param name="Enabled">The services that are switched on for it.</param>
/// <param name="Unknown">The services of which the item does not say, by a Boolean <c>enabled</c>, whether they are on.</param>
internal sealed record Tenant(string Id, IReadOnlySet<string> Enabled, IReadOnlySet<string> Unknown)
{
    /// <summary>Reads an item: <c>tenant_id</c>, and <c>services</c>, a map of service to a map with <c>enabled</c>.</summary>
    /// <exception cref="IncompleteAnswerException">It has no id; nothing of it can be judged then.</exception>
    public static Tenant Of(IReadOnlyDictionary<string, AttributeValue> item)
    {
        var services = item.GetValueOrDefault("services")?.M ?? [];
        return new Tenant(
            item.GetValueOrDefault("tenant_id")?.S.Required("Scan: tenant_id of an item of TenantServices")!,
            Named(services, enabled => enabled == true),
            Named(services, enabled => enabled is null));
    }

    private static HashSet<string> Named(Dictionary<string, AttributeValue> services, Func<bool?, bool> which) =>
        [.. services.Where(service => which(service.Value.M?.GetValueOrDefault("enabled")?.BOOL)).Select(service => service.Key)];
}
