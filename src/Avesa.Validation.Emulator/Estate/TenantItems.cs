using System.Text;
using System.Text.Json.Nodes;
using static Avesa.Validation.Emulator.Estate.Attributes;

namespace Avesa.Validation.Emulator.Estate;

/// <summary>The items of TenantServices. Every DynamoDB type occurs in some, so that a comparison that forgets one shows it.</summary>
internal static class TenantItems
{
    /// <summary>One item for each tenant.</summary>
    public static IEnumerable<JsonObject> All(Timeline timeline) => Tenants.All.Select((tenant, number) => Item(tenant, number, timeline));

    private static JsonObject Item(Tenant tenant, int number, Timeline timeline)
    {
        var changed = timeline.SourceStopped.AddDays(-tenant.Seed.At("changed").Between(20, 300));
        var item = new JsonObject
        {
            ["tenant_id"] = S(tenant.Id),
            ["company_name"] = S(tenant.CompanyName),
            ["services"] = M(new JsonObject { ["connectwise"] = M(ConnectWise(tenant)) }),
            ["updated_at"] = Time(changed),
        };
        if (number % 3 == 0)
        {
            item["contract"] = M(Contract(tenant));
        }

        if (number % 5 == 0)
        {
            item["contacts"] = L(M(Contact(tenant, "primary")), M(Contact(tenant, "billing")));
        }

        if (number % 7 == 0)
        {
            item["logo"] = B(tenant.Seed.At("logo").Bytes(48));
            item["certificate_fingerprints"] = BS(tenant.Seed.At("fingerprint").At(1).Bytes(20), tenant.Seed.At("fingerprint").At(2).Bytes(20));
        }

        if (number % 4 == 1)
        {
            item["offboarded_at"] = Null();
            item["notes"] = S("");
        }

        return item;
    }

    private static JsonObject ConnectWise(Tenant tenant) => new()
    {
        ["enabled"] = Bool(tenant.Enabled),
        ["api_url"] = S($"https://{tenant.Id}.connectwise.example/v4_6_release/apis/3.0"),
        ["page_size"] = N(tenant.Seed.At("page").Between(1, 10) * 100),
        ["tables"] = SS(PipelineFunction.Tables),
        ["board_ids"] = NS(Enumerable.Range(1, tenant.Seed.At("boards").Between(1, 4)).Select(board => (decimal)((board * 17) + tenant.Seed.Below(9)))),
    };

    private static JsonObject Contract(Tenant tenant) => new()
    {
        ["plan"] = S(tenant.Seed.At("plan").Chance(0.5) ? "standard" : "premium"),
        ["seats"] = N(tenant.Seed.At("seats").Between(3, 480)),
        ["discount"] = N(tenant.Seed.At("discount").Below(200) / 1000m),
        ["sla"] = M(new JsonObject { ["response_minutes"] = NS(15, 60, 240), ["weekends"] = Bool(tenant.Seed.At("weekends").Chance(0.3)) }),
    };

    private static JsonObject Contact(Tenant tenant, string role) => new()
    {
        ["role"] = S(role),
        ["email"] = S($"{role}@{tenant.Id}.example"),
        ["key"] = B(Encoding.UTF8.GetBytes(tenant.Seed.At(role).Hex(8))),
    };
}
