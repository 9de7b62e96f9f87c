using Avesa.Validation.Accounts;
using Avesa.Validation.Checklists.Assertions;
using Avesa.Validation.Checklists.Catalogue;
using Avesa.Validation.Gate;
using Avesa.Validation.Permissions;
using Avesa.Validation.Reports;
using Avesa.Validation.Run;

namespace Avesa.Validation.Checklists.Worlds;

/// <summary>The files of a run, in the folder of the reports; the one that the console shows also beside the tests.</summary>
internal static class RunReports
{
    private const string Console = "checklist.txt";
    private const string Evidence = "evidence.txt";
    private const string Calls = "calls.ndjson";

    /// <summary>Writes NO-GO for every phase and removes what an earlier run left, so that a crash leaves nothing that could be taken for this run's.</summary>
    /// <exception cref="ChecklistException">The folder cannot be written to.</exception>
    public static void Begin(string folder, RunEnvelope envelope)
    {
        try
        {
            DecisionFile.Write(Decisions.Incomplete(envelope), Path.Combine(folder, DecisionFile.Name));
            foreach (var old in new[] { Console, Evidence, Calls, ChecklistPage.Name, FindingsReport.Name, DifferencesReport.Name, CopyBackReport.Name, PolicyReport.Name, Summary.Name })
            {
                File.Delete(Path.Combine(folder, old));
            }
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            throw new ChecklistException($"The reports cannot be written to {folder} (AVESA_OUTPUT): {unwritable.Message} A run whose decision nobody can read decides nothing, so nothing was called.");
        }
    }

    /// <summary>Writes every report of a run that came to its end; the decision last, since it stands for all of them.</summary>
    public static void Write(string folder, RunRecord run, CallLedger ledger)
    {
        WriteConsole(AppContext.BaseDirectory, run);
        WriteConsole(folder, run);
        AtomicFile.Write(Path.Combine(folder, Evidence), (TextWriter writer) => EvidenceReport.Write(writer, run.Controls));
        AtomicFile.Write(Path.Combine(folder, Calls), (Stream stream) => ledger.WriteTo(stream));
        AtomicFile.Write(Path.Combine(folder, PolicyReport.Name), (Stream stream) => PolicyReport.Write(stream, ReaderPolicies.Of(ledger.Snapshot(), run.Envelope.Region)));
        AtomicFile.Write(Path.Combine(folder, FindingsReport.Name), (TextWriter writer) => FindingsReport.Write(writer, run));
        AtomicFile.Write(Path.Combine(folder, DifferencesReport.Name), (TextWriter writer) => DifferencesReport.Write(writer, run));
        AtomicFile.Write(Path.Combine(folder, CopyBackReport.Name), (TextWriter writer) => CopyBackReport.Write(writer, run));
        AtomicFile.Write(Path.Combine(folder, ChecklistPage.Name), (TextWriter writer) => ChecklistPage.Write(writer, run));
        var decision = DecisionSeal.Seal(Decisions.Of(run));
        AtomicFile.Write(Path.Combine(folder, Summary.Name), (TextWriter writer) => writer.Write(Summary.Of(decision)));
        DecisionFile.Write(decision, Path.Combine(folder, DecisionFile.Name));
    }

    /// <summary>What is left of a run that could not begin: NO-GO, with the reason.</summary>
    public static void WriteNothingProven(string folder, RunEnvelope envelope, string reason)
    {
        var controls = FeatureCatalogue.Controls();
        var evidence = new Run.Evidence();
        foreach (var (control, fact) in controls.SelectMany(control => control.Facts, (control, fact) => (control, fact)))
        {
            evidence.Add(new FactEnding(control.Id, fact.Title, Ending.Failed, reason));
        }

        var run = new RunRecord(envelope, ControlResult.Of(controls, evidence), [PhaseDecision.Incomplete("every phase", reason)]);
        var decision = DecisionSeal.Seal(Decisions.Incomplete(envelope, reason));
        WriteConsole(AppContext.BaseDirectory, run);
        if (Directory.Exists(folder))
        {
            AtomicFile.Write(Path.Combine(folder, ChecklistPage.Name), (TextWriter writer) => ChecklistPage.Write(writer, run));
            AtomicFile.Write(Path.Combine(folder, Summary.Name), (TextWriter writer) => writer.Write(Summary.Of(decision)));
            DecisionFile.Write(decision, Path.Combine(folder, DecisionFile.Name));
        }
    }

    private static void WriteConsole(string folder, RunRecord run) => AtomicFile.Write(Path.Combine(folder, Console), (TextWriter writer) =>
    {
        TextReport.Write(writer, run.Controls);
        if (run.Night is { } night)
        {
            NightText.Write(writer, night);
        }

        DecisionText.Write(writer, run.Envelope, run.Decisions);
    });
}
