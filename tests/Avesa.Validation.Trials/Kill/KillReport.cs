using System.Globalization;
using System.Text;
using Avesa.Validation.Emulator.Estate.Defects;
using Avesa.Validation.Tests.Checklist;

namespace Avesa.Validation.Trials.Kill;

/// <summary>Writes what the trials found: for people, and as the whole matrix.</summary>
internal static class KillReport
{
    /// <summary>How many defects were killed by their owners, and how many harmless changes were spared, in a sentence.</summary>
    public static string Score(IReadOnlyList<KillRow> rows)
    {
        var harmful = rows.Where(row => row.Change is Defect).ToList();
        var harmless = rows.Except(harmful).ToList();
        var (killed, spared) = (harmful.Count(IsKilled), harmless.Count(row => !row.Red.Any()));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{killed} of {harmful.Count} defects turn the control that owns them red, and {spared} of {harmless.Count} harmless changes turn none: a kill score of {100m * (killed + spared) / rows.Count:0.#} %.");
    }

    /// <summary>Whether the control that owns a defect names it.</summary>
    public static bool IsKilled(KillRow row) =>
        OwnedDefect.All.Where(defect => defect.Name == row.Change.Name).ToList() is [_, ..] owned && owned.All(defect => row.Findings.GetValueOrDefault(defect.Control, "").Contains(defect.Says, StringComparison.Ordinal));

    /// <summary>The rows as tables.</summary>
    public static string Markdown(IReadOnlyList<KillRow> rows)
    {
        var text = new StringBuilder();
        text.Append(
            $"""
            # Kill matrix

            Every defect and every harmless change of the emulated estate (`--list-defects`), each alone in accounts of its own, and what the checklist said.
            {Score(rows)}
            Generated: `dotnet test tests/Avesa.Validation.Trials` writes it anew beside its assembly, with `kill-matrix.csv`, every change by every control.

            ## Controls

            | control | its own defects | others' that it sees | harmless changes that it looked at |
            |---|--:|--:|--:|

            """);
        foreach (var control in Trial.Controls.Select(control => control.Id))
        {
            var own = OwnedDefect.All.Count(defect => defect.Control == control);
            text.Append(CultureInfo.InvariantCulture, $"| {control} | {own} | {SideEffect.All.Count(effect => effect.Control == control)} | {rows.Count(row => row.Change is not Defect && row.Looked.Contains(control))} |\n");
        }

        text.Append("\n## Defects\n\n| defect | what is wrong | owner | also red | looked and stayed green |\n|---|---|---|---|---|\n");
        foreach (var row in rows.Where(row => row.Change is Defect))
        {
            var owners = OwnedDefect.All.Where(defect => defect.Name == row.Change.Name).Select(defect => defect.Control).ToList();
            var known = SideEffect.All.Where(effect => effect.Name == row.Change.Name).ToList();
            var also = known.Select(effect => $"{effect.Control}: {effect.Why}")
                .Concat(row.Red.Except(owners).Except(known.Select(effect => effect.Control)).Select(control => $"{control}: unexplained"));
            text.Append(CultureInfo.InvariantCulture, $"| {row.Change.Name} | {row.Change.Description} | {(IsKilled(row) ? "" : "missed by ")}{string.Join(", ", owners)} | {string.Join("; ", also)} | {string.Join(", ", row.Green)} |\n");
        }

        text.Append("\n## Harmless changes\n\n| change | what is different | red | looked and stayed green |\n|---|---|---|---|\n");
        foreach (var row in rows.Where(row => row.Change is not Defect))
        {
            text.Append(CultureInfo.InvariantCulture, $"| {row.Change.Name} | {row.Change.Description} | {string.Join(", ", row.Red)} | {string.Join(", ", row.Green)} |\n");
        }

        return text.ToString();
    }

    /// <summary>Every change by every control: <c>killed</c>, <c>green</c>, or nothing where the change cannot be seen.</summary>
    public static string Csv(IReadOnlyList<KillRow> rows)
    {
        var controls = Trial.Controls.Select(control => control.Id).ToList();
        var text = new StringBuilder($"change,kind,{string.Join(',', controls)}\n");
        foreach (var row in rows)
        {
            var red = row.Red.ToHashSet();
            var green = row.Green.ToHashSet();
            text.Append(CultureInfo.InvariantCulture, $"{row.Change.Name},{row.Change.Kind},{string.Join(',', controls.Select(control => red.Contains(control) ? "killed" : green.Contains(control) ? "green" : ""))}\n");
        }

        return text.ToString();
    }
}
