using Avesa.Validation.Accounts;
using Avesa.Validation.Checklists.Assertions;
using Avesa.Validation.Checklists.Catalogue;
using Avesa.Validation.Checklists.Hooks;
using Avesa.Validation.Emulator.Estate.Defects;
using Avesa.Validation.Reports;
using Avesa.Validation.Run;
using Avesa.Validation.Settings;

namespace Avesa.Validation.Checklists.Worlds;

/// <summary>One run of the checklist: its settings, its world, and everything that it has found.</summary>
public sealed class ValidationRun
{
    private static readonly TaskCompletionSource<ValidationRun> Opened = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private const string ReportName = "checklist.txt";

    private readonly ValidationSettings settings;
    private readonly CallLedger ledger;

    private ValidationRun(ValidationSettings settings, IWorld world, CallLedger ledger)
    {
        this.settings = settings;
        this.ledger = ledger;
        World = world;
    }

    /// <summary>The run of this process; fails with the sentence that says why there is none.</summary>
    public static Task<ValidationRun> Current => Opened.Task;

    public IWorld World { get; }

    public Evidence Evidence { get; } = new();

    /// <summary>Opens the world. What is wrong is kept for the scenarios, each of which then says it, since a hook's own failure is easily overlooked.</summary>
    public static async Task Open()
    {
        try
        {
            var settings = ValidationSettings.ReadEnvironment([.. DefectCatalogue.All.Select(defect => defect.Name)]);
            var ledger = new CallLedger();
            IWorld world = settings.World == Settings.World.Embedded
                ? await EmbeddedWorld.Open(settings, ledger)
                : LiveWorld.Open(settings, ledger, TimeProvider.System);
            Opened.SetResult(new ValidationRun(settings, world, ledger));
        }
        catch (SettingsInvalidException invalid)
        {
            Opened.SetException(new ChecklistException(invalid.Problems is [var only] ? only : $"{invalid.Problems.Count} settings are wrong: {string.Join(' ', invalid.Problems)}"));
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

    /// <summary>Writes the reports and closes the world.</summary>
    public static async Task Close()
    {
        if (Opened.Task.Exception?.InnerException is ChecklistException reason)
        {
            await WriteNothingProven(reason.Message);
            return;
        }

        var run = await Opened.Task;
        await run.Write();
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

        // What needs neither the source's data nor a cutover time can be answered at any moment.
        if (facts.Tags.Contains("post-deploy") || World.NotThisMoment(facts.Moment) is not { } reason)
        {
            return null;
        }

        return SelectedFilter.AsksFor(settings.Filter, facts.Tags)
            ? throw new ChecklistException($"This checklist was asked for by --filter, but is {reason}.")
            : reason;
    }

    // There may be no settings, so nobody knows where else the report would have to go.
    private static async Task WriteNothingProven(string reason)
    {
        var controls = FeatureCatalogue.Controls();
        var evidence = new Evidence();
        foreach (var (control, fact) in controls.SelectMany(control => control.Facts, (control, fact) => (control, fact)))
        {
            evidence.Add(new FactEnding(control.Id, fact, Ending.Failed, reason));
        }

        await WriteText(ControlResult.Of(controls, evidence), AppContext.BaseDirectory);
    }

    private static async Task WriteText(IReadOnlyList<ControlResult> results, params string[] folders)
    {
        await using var text = new StringWriter();
        TextReport.Write(text, results);
        foreach (var folder in folders)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, ReportName), $"{text}");
        }
    }

    private async Task Write()
    {
        var folder = Directory.CreateDirectory(OutputFolder()).FullName;
        var results = ControlResult.Of(FeatureCatalogue.Controls(), Evidence);
        await WriteText(results, AppContext.BaseDirectory, folder);
        await using (var text = new StringWriter())
        {
            EvidenceReport.Write(text, results, Evidence);
            await File.WriteAllTextAsync(Path.Combine(folder, "evidence.txt"), $"{text}");
        }

        await using var calls = File.Create(Path.Combine(folder, "calls.ndjson"));
        ledger.WriteTo(calls);
    }

    // The test host runs in its output folder; a relative path is meant from the repository, or from where the suite stands.
    private string OutputFolder()
    {
        if (Path.IsPathRooted(settings.Output))
        {
            return settings.Output;
        }

        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && root.GetFiles("Avesa.Validation.sln").Length == 0)
        {
            root = root.Parent;
        }

        return Path.Combine(root?.FullName ?? AppContext.BaseDirectory, settings.Output);
    }
}
