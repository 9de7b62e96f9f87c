namespace Avesa.Validation.Emulator.Estate;

/// <summary>A customer of AVESA.</summary>
/// <param name="Id">The <c>tenant_id</c>.</param>
/// <param name="CompanyName">The name in TenantServices.</param>
/// <param name="Enabled">Whether ConnectWise is switched on for it; nothing runs for the others.</param>
/// <param name="Quiet">Enabled, but nobody writes a record there: every run finds nothing new.</param>
internal sealed record Tenant(string Id, string CompanyName, bool Enabled = true, bool Quiet = false)
{
    /// <summary>The root of everything that is made up for the tenant.</summary>
    public Seed Seed { get; } = Seed.Of(Id);
}
