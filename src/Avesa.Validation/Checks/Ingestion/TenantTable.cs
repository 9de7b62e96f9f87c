namespace Avesa.Validation.Checks.Ingestion;

/// <summary>A table of a service of one tenant.</summary>
internal sealed record TenantTable(string Tenant, IngestedTable Table)
{
    /// <summary>The sort key of its watermark.</summary>
    public string ServiceTable => $"{Table.Service}#{Table.Table}";

    /// <summary>What a run logs when there was nothing new.</summary>
    public string NothingNew => Table.NothingNew.Replace("{tenant}", Tenant, StringComparison.Ordinal);
}
