using Avesa.Validation.Accounts;
using Avesa.Validation.Checklists.Assertions;
using Avesa.Validation.Checklists.Catalogue;
using Avesa.Validation.Checklists.Hooks;
using Avesa.Validation.Checks.Night;
using Avesa.Validation.Emulator.Estate.Defects;
using Avesa.Validation.Gate;
using Avesa.Validation.Night;
using Avesa.Validation.Plan;
using Avesa.Validation.Run;
using Avesa.Validation.Settings;
using Avesa.Validation.Verdicts;
using Reqnroll.BoDi;

namespace Avesa.Validation.Checklists.Worlds;

/// <summary>One run of the checklist: its settings, its world, and everything that it has found.</summary>
public sealed class ValidationRun
{
    /// <summary>The workflow that deploys, unless AVESA_WORKFLOW names another.</summary>
    internal const string DefaultWorkflow = ".github/workflows/deploy-production.yml";

    private static readonly string[] MomentBound = [Phase.PreCutover, Phase.PostCutover];
    private static readonly TaskCompletionSource<ValidationRun> Opened = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private readonly ValidationSettings settings;
    private readonly CallLedger ledger;
    private readonly PlanMap plan;
    private readonly RunEnvelope envelope;

    internal ValidationRun(ValidationSettings settings, GateFiles files, PlanMap plan, RunEnvelope envelope, IWorld world, CallLedger ledger)
    {
        Files = files;
        this.settings = settings;
        this.plan = plan;
        this.envelope = envelope;
        this.ledger = ledger;
        World = world;
    }

    /// <summary>
    /// The run that a scenario belongs to: the one that its thread was given, else that of this process, which fails with the sentence that says why there is none.
    /// </summary>
    public static Task<ValidationRun> Of(IObjectContainer scenario) =>
        scenario.IsRegistered<RunOfThread>() && scenario.Resolve<RunOfThread>().Run is { } run ? Task.FromResult(run) : Opened.Task;

    public IWorld World { get; }

    /// <summary>What people accept for now, and what only they can know.</summary>
    public GateFiles Files { get; }

    /// <summary>The whole path of the workflow that deploys to production.</summary>
    public string Workflow => settings.Workflow is null && World.Paper(DefaultWorkflow) is { } paper ? paper : RunFolders.Whole(settings.Workflow ?? DefaultWorkflow);

    /// <summary>The run that validated production in the night.</summary>
    public EarlierRun Earlier => new(
        settings.ValidationDecisions is { Count: > 0 } given ? [.. given.Select(RunFolders.Whole)] : World.Paper(DecisionFile.Name) is { } paper ? [paper] : [],
        envelope.World,
        envelope.Catalogue);

    public Evidence Evidence { get; } = new();

    /// <summary>
    /// Replaces the reports of an earlier run by a NO-GO and opens the world. What is wrong is kept for the scenarios, each of which then says it, since
    /// a hook's own failure is easily overlooked.
    /// </summary>
    public static async Task Open()
    {
        try
        {
            RunReports.Begin(RunFolders.Output, RunEnvelopes.NeverBegun(TimeProvider.System.GetUtcNow()));
            var settings = ValidationSettings.ReadEnvironment([.. DefectCatalogue.Changes.Select(change => change.Name)], RunFolders.Root);
            var envelope = RunEnvelopes.Begun(settings, TimeProvider.System.GetUtcNow());
            RunReports.Begin(RunFolders.Output, envelope);
            var files = settings is { World: Settings.World.Embedded, Attestations: null } ? null : ReadFiles(settings, RunFolders.File(settings.Attestations, Attestations.DefaultFile));
            var plan = FeatureCatalogue.Plan();
            var ledger = new CallLedger();
            IWorld world = settings.World == Settings.World.Embedded
                ? await EmbeddedWorld.Open(settings, ledger)
                : LiveWorld.Open(settings, ledger, TimeProvider.System);
            Opened.SetResult(new ValidationRun(settings, files ?? await ReadFilesOf(settings, world), plan, envelope, world, ledger));
        }
        catch (SettingsInvalidException invalid)
        {
            Opened.SetException(new ChecklistException(invalid.Problems is [var only] ? only : $"{invalid.Problems.Count} settings are wrong: {string.Join(' ', invalid.Problems)}"));
        }
        catch (GateFilesInvalidException invalid)
        {
            Opened.SetException(new ChecklistException(string.Join(' ', invalid.Problems)));
        }
        catch (ChecklistException mistake)
        {
            Opened.SetException(mistake);
        }
        catch (AccountUnprovenException unusable)
        {
            Opened.SetException(new ChecklistException(unusable.Message));
        }
    }

    private static GateFiles ReadFiles(ValidationSettings settings, string? attestations) => GateFiles.Read(
        RunFolders.File(settings.Waivers, "waivers.yaml"),
        attestations,
        [.. FeatureCatalogue.Controls().Select(control => control.Id)],
        settings.MaxWaivers,
        TimeProvider.System.GetUtcNow());

    // The embedded world's people give their word in a file that is there only when the world is.
    internal static async Task<GateFiles> ReadFilesOf(ValidationSettings settings, IWorld world)
    {
        try
        {
            return ReadFiles(settings, world.Paper(Attestations.DefaultFile));
        }
        catch (GateFilesInvalidException)
        {
            await world.DisposeAsync();
            throw;
        }
    }

    /// <summary>Writes the reports and closes the world.</summary>
    public static async Task Close()
    {
        if (Opened.Task.Exception?.InnerException is ChecklistException reason)
        {
            RunReports.WriteNothingProven(RunFolders.Output, RunEnvelopes.NeverBegun(TimeProvider.System.GetUtcNow()), reason.Message);
            return;
        }

        var run = await Opened.Task;
        run.Write();
        await run.World.DisposeAsync();
    }

    /// <summary>Why a scenario is not to be run now; null when it is.</summary>
    /// <exception cref="ChecklistException">The scenario was asked for by name although it cannot be answered at this moment.</exception>
    public string? SkipReason(ScenarioFacts facts)
    {
        if (facts.Tags.Contains("invokes") && !settings.AllowInvoke)
        {
            return "it starts a function: set AVESA_ALLOW_INVOKE=true to let it";
        }

        string[] phases = [.. Phase.All.Where(facts.Tags.Contains)];
        if (!phases.Any(MomentBound.Contains))
        {
            // What can be answered at any time of the migration is so when it is due.
            return World.AsksEverything || SelectedFilter.AsksFor(settings.Filter, facts.Tags)
                ? null
                : $"not asked for: run it with --filter Category={phases[0]}";
        }

        // What needs neither the source's data nor a cutover time can be answered at any moment.
        if (phases.Contains(Phase.PostDeploy) || World.NotThisMoment(facts.Moment) is not { } reason)
        {
            return null;
        }

        return SelectedFilter.AsksFor(settings.Filter, phases)
            ? throw new ChecklistException($"This checklist was asked for by --filter, but is {reason}.")
            : reason;
    }

    /// <summary>What the waivers say of a verdict of a control that is not held.</summary>
    public WaiverRuling Ruling(string control, Verdict verdict) => Files.Waivers.Judge(control, verdict, TimeProvider.System.GetUtcNow());

    private void Write()
    {
        var ended = TimeProvider.System.GetUtcNow();
        var whole = envelope with { EndedAt = ended, UsableUntil = ended + settings.Valid, Accounts = [.. World.Accounts.Select(RunEnvelopes.Evidence)] };
        var run = RunRecord.Of(whole, FeatureCatalogue.Controls(), Evidence, Phases(), Files);
        RunReports.Write(RunFolders.Output, run with { Plan = plan, Night = Night(run.Controls, ended) }, ledger);
    }

    private NightStanding? Night(IReadOnlyList<ControlResult> controls, DateTimeOffset now) =>
        World.At(CutoverMoment.AfterCutover) is { Night: { } night, Migration: { SourceStoppedAt: { } stopped } migration }
            ? NightStanding.Of(night.Of(stopped, migration.WindowBeginsAt), controls, now)
            : null;

    // A filter that names phases asks for these alone; otherwise all are meant of which this is the moment.
    private IReadOnlyList<string> Phases() => (SelectedFilter.Phases(settings.Filter), World.AsksEverything) switch
    {
        ({ Count: > 0 } asked, _) => asked,
        (_, true) => [.. Phase.All.Where(phase => FeatureCatalogue.Controls().Any(control => control.Facts.Any(fact => fact.Phases.Contains(phase))))],
        _ =>
        [
            .. World.NotThisMoment(CutoverMoment.BeforeCutover) is null ? [Phase.PreCutover] : Array.Empty<string>(),
            .. World.NotThisMoment(CutoverMoment.AfterCutover) is null ? [Phase.PostCutover] : Array.Empty<string>(),
            Phase.PostDeploy,
        ],
    };
}
