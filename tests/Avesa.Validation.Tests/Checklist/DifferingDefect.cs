namespace Avesa.Validation.Tests.Checklist;

/// <summary>The defects that a repair of the data is told of: by name, the kind, side and key of the line that is theirs, or of the lines, as far as nothing random is in it.</summary>
internal static class DifferingDefect
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["item-missing"] = """item missing {"tenant_id":{"S":"bluepeak"}}""",
        ["item-nested-attribute"] = """item changed {"tenant_id":{"S":"acme"}}""",
        ["item-set-member"] = """item changed {"tenant_id":{"S":"maple-street"}}""",
        ["item-number-last-digit"] = """item changed {"tenant_id":{"S":"redwood-msp"}}""",
        ["item-extra"] = """item extra {"tenant_id":{"S":"leftover-test"}}""",
        ["watermark-stale"] = """item changed {"tenant_id":{"S":"northwind-it"},"service_table":""",
        ["object-missing-on-last-page"] = """object missing {"Key":"westbrook-it/raw/connectwise/time_entries/""",
        ["object-content"] = """object changed {"Key":"northwind-it/exports/a//b.txt"}""",
        ["object-metadata"] = """object changed {"Key":"fabrikam-it/exports/companies.csv"}""",
        ["object-content-type"] = """object changed {"Key":"helvetia-edv/exports/\u00DCbersicht Tickets M""",
        ["object-metadata-lost"] = """object changed {"Key":"meridian-it/exports/contract.txt"}""",
        ["secret-last-byte"] = """secret changed {"SecretId":"tenant/copperfield/prod"}""",
        ["secret-binary-byte"] = """secret changed {"SecretId":"tenant/ironbridge/prod"}""",
        ["secret-binary-as-text"] = """secret changed {"SecretId":"tenant/summit-networks/prod"}""",
        ["secret-extra"] = """secret extra {"SecretId":"tenant/leftover-test/prod"}""",
        ["secret-deleted"] = """secret missing {"SecretId":"tenant/harborlight/prod"}""",
        ["raw-object-not-transformed"] = """object missing {"Key":"tailspin-tech/canonical/tickets/""",
        ["night-item-missing"] = """item missing {"tenant_id":{"S":"riverbend"}}""",
        ["night-item-stale"] = """item changed {"tenant_id":{"S":"oakridge"}}""",
        ["night-object-stale"] = """object changed {"Key":"keystone-managed/exports/contract.txt"}""",
        ["night-source-written"] = """object missing {"Key":"acme/exports/late.csv"}""",
        ["way-back-item-gone"] = """item missing {"tenant_id":{"S":"lakeshore-it"}}""",
        ["way-back-item-undated"] = """item changed {"tenant_id":{"S":"keystone-managed"}}""",
        ["way-back-object-older"] = """object extra {"Key":"acme/exports/early.csv"}""",
        ["way-back-secret-deleted"] = """secret extra {"SecretId":"tenant/maple-street/prod"}""",
        ["secret-without-current"] = """secret missing {"SecretId":"tenant/greenfield-it/prod"}""",
    };
}
