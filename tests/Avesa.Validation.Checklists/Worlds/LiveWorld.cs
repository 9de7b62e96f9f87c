using Avesa.Validation.Accounts;
using Avesa.Validation.Checklists.Assertions;
using Avesa.Validation.Settings;

namespace Avesa.Validation.Checklists.Worlds;

/// <summary>The real accounts, through named profiles, at the one moment that it is.</summary>
internal sealed class LiveWorld : IWorld
{
    private readonly Stage stage;
    private readonly TimeProvider clock;
    private readonly AccountConnection source;
    private readonly AccountConnection production;

    private LiveWorld(AccountConnection source, AccountConnection production, ValidationSettings settings, TimeProvider clock)
    {
        this.source = source;
        this.production = production;
        this.clock = clock;
        stage = Stage.Of(source, production, settings.SourceStoppedAt, settings.CutoverAt, settings, clock);
    }

    public static LiveWorld Open(ValidationSettings settings, CallLedger ledger, TimeProvider clock)
    {
        var options = new ConnectionOptions { AllowInvoke = settings.AllowInvoke };
        var problems = new List<string>();
        var source = Connect(settings.Source!);
        var production = Connect(settings.Production!);
        return source is not null && production is not null
            ? new LiveWorld(source, production, settings, clock)
            : throw new ChecklistException(string.Join(' ', problems));

        // What is wrong with both profiles is said at once.
        AccountConnection? Connect(AccountSettings account)
        {
            try
            {
                return AccountConnection.Open(account, options, ledger);
            }
            catch (AccountUnprovenException unproven)
            {
                problems.Add(unproven.Message);
                return null;
            }
        }
    }

    public Stage At(CutoverMoment moment) => stage;

    public IReadOnlyList<AccountConnection> Accounts => [source, production];

    public bool AsksEverything => false;

    public string? NotThisMoment(CutoverMoment moment)
    {
        var now = stage.Migration.CutoverAt is { } cutover && cutover <= clock.GetUtcNow() ? CutoverMoment.AfterCutover : CutoverMoment.BeforeCutover;
        return (moment, now) switch
        {
            (CutoverMoment.BeforeCutover, CutoverMoment.AfterCutover) => $"not this moment: AVESA_CUTOVER_AT ({stage.Migration.CutoverAt:u}) has passed, so post-cutover applies",
            (CutoverMoment.AfterCutover, CutoverMoment.BeforeCutover) when stage.Migration.CutoverAt is null => "not this moment: AVESA_CUTOVER_AT is not set, so pre-cutover applies",
            (CutoverMoment.AfterCutover, CutoverMoment.BeforeCutover) => $"not this moment: AVESA_CUTOVER_AT ({stage.Migration.CutoverAt:u}) has not passed, so pre-cutover applies",
            _ => null,
        };
    }

    public ValueTask DisposeAsync()
    {
        source.Dispose();
        production.Dispose();
        return ValueTask.CompletedTask;
    }
}
