namespace Avesa.Validation.Emulator.Estate;

/// <summary>The thirty-six tenants: thirty-four enabled, of which three are quiet.</summary>
internal static class Tenants
{
    /// <summary>All of them, by id.</summary>
    public static IReadOnlyList<Tenant> All { get; } =
    [
        new("acme", "Acme Managed Services"),
        new("alpine-networks", "Alpine Networks GmbH"),
        new("bayside-computing", "Bayside Computing"),
        new("bluepeak", "BluePeak Technology Partners"),
        new("brightline-it", "Brightline IT"),
        new("cedar-valley-tech", "Cedar Valley Tech", Quiet: true),
        new("cloudharbor", "CloudHarbor"),
        new("contoso-support", "Contoso Support"),
        new("copperfield", "Copperfield & Sons IT"),
        new("datawise-msp", "DataWise MSP"),
        new("eastgate-systems", "Eastgate Systems"),
        new("fabrikam-it", "Fabrikam IT Services"),
        new("firstwatch", "FirstWatch Security", Enabled: false),
        new("greenfield-it", "Greenfield IT"),
        new("harborlight", "Harborlight Consulting"),
        new("helvetia-edv", "Helvetia EDV Zürich AG"),
        new("ironbridge", "Ironbridge Technologies"),
        new("juniper-hill", "Juniper Hill IT"),
        new("keystone-managed", "Keystone Managed Services"),
        new("lakeshore-it", "Lakeshore IT", Quiet: true),
        new("lighthouse-msp", "Lighthouse MSP"),
        new("maple-street", "Maple Street Technology"),
        new("meridian-it", "Meridian IT Group"),
        new("mesa-verde", "Mesa Verde Computing"),
        new("northwind-it", "Northwind IT"),
        new("oakridge", "Oakridge Technology Group"),
        new("pacific-crest", "Pacific Crest IT"),
        new("pinnacle-tech", "Pinnacle Tech Solutions"),
        new("quarry-lane", "Quarry Lane Systems", Enabled: false),
        new("redwood-msp", "Redwood MSP"),
        new("riverbend", "Riverbend Computer Care"),
        new("sao-paulo-ti", "São Paulo TI Serviços"),
        new("silverline", "Silverline Support", Quiet: true),
        new("summit-networks", "Summit Networks"),
        new("tailspin-tech", "Tailspin Tech"),
        new("westbrook-it", "Westbrook IT"),
    ];

    /// <summary>Those for which the pipeline runs, by id.</summary>
    public static IReadOnlyList<Tenant> Enabled { get; } = [.. All.Where(tenant => tenant.Enabled)];
}
