using System.Text.Json.Nodes;
using static Avesa.Validation.Emulator.Estate.Attributes;

namespace Avesa.Validation.Emulator.Estate;

/// <summary>The items of LastUpdated: how far each service table of each enabled tenant has been read.</summary>
internal static class WatermarkItems
{
    /// <summary>The items as the newest of the given raw objects left them.</summary>
    public static IEnumerable<JsonObject> After(IEnumerable<RawObject> written) => written
        .GroupBy(raw => (raw.Tenant.Id, raw.Table))
        .Select(group => group.MaxBy(raw => raw.Written)!)
        .Select(newest => new JsonObject
        {
            ["tenant_id"] = S(newest.Tenant.Id),
            ["service_table"] = S($"connectwise#{newest.Table}"),
            ["last_updated"] = Time(newest.NewestRecord),
            ["updated_at"] = Time(newest.Written),
        });
}
