using Avesa.Validation.Gate;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Reports;

/// <summary>
/// What a rollback would have to copy back to the source, a line of JSON each, of the same shape as <see cref="DifferencesReport"/>. It is a file of its
/// own, since nothing in it is wrong, and whoever repairs what is wrong must not undo it.
/// </summary>
public static class CopyBackReport
{
    /// <summary>Its name in the folder of the reports.</summary>
    public const string Name = "copy-back.ndjson";

    /// <summary>Writes what held facts list, in the features' order.</summary>
    public static void Write(TextWriter writer, RunRecord run)
    {
        var listed = run.Controls.SelectMany(control => control.Facts).SelectMany(fact => fact.Entries).Select(entry => entry.Verdict).OfType<Held>().SelectMany(held => held.Listed);
        foreach (var difference in listed)
        {
            DifferencesReport.Write(writer, difference);
        }
    }
}
