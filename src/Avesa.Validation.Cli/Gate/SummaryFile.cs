using System.Text;
using Avesa.Validation.Gate;
using Avesa.Validation.Reports;

namespace Avesa.Validation.Cli.Gate;

/// <summary>The file of a job's summary.</summary>
internal static class SummaryFile
{
    private const int Reserve = 1024;

    /// <summary>Appends a ruling, as long as there is room.</summary>
    /// <returns>Why it could not; null when it could.</returns>
    public static string? Append(string path, GateRuling ruling)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Append, FileAccess.Write);
            var start = file.Position > 0 ? "\n" : "";
            file.Write(Encoding.UTF8.GetBytes(start + Summary.Of(ruling, (int)Math.Max(0, Summary.Longest - Reserve - file.Position))));
            return null;
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return $"The summary could not be written to {path} ({unwritable.Message.TrimEnd('.')}); the decision stands as it is said above.";
        }
    }
}
