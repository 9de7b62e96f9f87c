using Avesa.Validation.Accounts;
using Avesa.Validation.Checklists.Catalogue;
using Avesa.Validation.Estate;
using Avesa.Validation.Night;
using Avesa.Validation.Reconciliation.Objects.Metadata;
using Avesa.Validation.Run;
using Avesa.Validation.Settings;

namespace Avesa.Validation.Checklists.Worlds;

/// <summary>Both accounts at one moment, as a scenario sees them.</summary>
/// <param name="migration">The two sides.</param>
/// <param name="identity">Completes when both accounts are proven; its failure makes every check Unproven.</param>
public sealed class Stage(Migration migration, Task identity)
{
    private readonly Lock gate = new();
    private PlannedEstate? prefetched;
    private IReadOnlyList<string>? watched;

    public Migration Migration { get; } = migration;

    public Task Identity { get; } = identity;

    /// <summary>The plan of the night as a feature gives it; null when none of the run has.</summary>
    public NightPlan? Night { get; set; }

    /// <summary>A stage over two connections: asks at once who they are.</summary>
    public static Stage Of(
        AccountConnection source, AccountConnection production, DateTimeOffset? sourceStoppedAt, DateTimeOffset? cutoverAt, ValidationSettings settings, TimeProvider clock,
        DateTimeOffset? windowBeginsAt = null, bool readsAhead = true) => new(
        new Migration(
            new SourceAccount(source, clock, CancellationToken.None),
            new ProductionAccount(production, clock, CancellationToken.None),
            sourceStoppedAt,
            cutoverAt,
            clock)
        { TableLimits = settings.TableLimits, ObjectLimits = settings.ObjectLimits, ObjectFloor = FeatureCatalogue.Objects.Floor, ObjectDraw = new ObjectDraw(FeatureCatalogue.Objects.Metadata, settings.RunId), WindowBeginsAt = windowBeginsAt },
        ProvenAccounts.Prove(source, production))
        {
            ReadsAhead = readsAhead,
        };

    /// <summary>Whether everything is read as soon as a feature names it, rather than when a scenario asks.</summary>
    public bool ReadsAhead { get; init; } = true;

    /// <summary>Starts everything that the checklist will read of this estate, once, so that the scenarios find it under way.</summary>
    public void Prefetch(PlannedEstate estate)
    {
        lock (gate)
        {
            if (ReadsAhead && prefetched is null)
            {
                prefetched = estate;
                Validation.Run.Prefetch.Start(Migration, estate, Identity);
            }
        }
    }

    /// <summary>Starts everything that the checklist will read of the account as a whole and of what watches it in these regions, once.</summary>
    public void Prefetch(IReadOnlyList<string> regions)
    {
        lock (gate)
        {
            if (ReadsAhead && watched is null)
            {
                watched = regions;
                AccountPrefetch.Start(Migration, regions, Identity);
            }
        }
    }
}
