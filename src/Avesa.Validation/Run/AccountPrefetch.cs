using Avesa.Validation.Checks.Exposure;
using Avesa.Validation.Checks.Identities;

namespace Avesa.Validation.Run;

/// <summary>Starts what the controls of the account as a whole read, all of it together, before the first of their scenarios.</summary>
public static class AccountPrefetch
{
    /// <summary>Starts the reads as soon as both accounts are proven; does not wait for them.</summary>
    public static void Start(Migration migration, IReadOnlyList<string> regions, Task identity) => _ = identity.ContinueWith(
        _ => Begin(migration.Production, regions),
        CancellationToken.None,
        TaskContinuationOptions.OnlyOnRanToCompletion,
        TaskScheduler.Default);

    private static void Begin(ProductionAccount production, IReadOnlyList<string> regions)
    {
        _ = production.Organization.Organization();
        _ = production.Trails.All();
        _ = production.Identities.PasswordPolicy();
        _ = production.Identities.Root();
        _ = production.Identities.SignedIn();
        _ = production.Alarms.All(production.Region);
        foreach (var region in regions)
        {
            _ = production.Config.Recorder(region);
            _ = production.Config.Rules(region);
            _ = production.GuardDuty.Detector(region);
            _ = production.SecurityHub.Hub(region);
            _ = production.Networks.Vpcs(region);
            _ = production.Networks.FlowLogs(region);
        }

        // What hangs on other reads (a device on its user, a resource on its stack) the checks know best; their verdicts are dropped.
        _ = Task.Run(() => new AdministratorsHaveMfa().Run(production, CancellationToken.None));
        _ = Task.Run(() => new AdministratorsHaveNoKeys().Run(production, CancellationToken.None));
        _ = Task.Run(() => new PublicEndpointsAreProtected().Run(production, CancellationToken.None));
    }
}
