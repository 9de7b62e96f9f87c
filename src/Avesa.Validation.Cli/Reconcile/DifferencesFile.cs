using Avesa.Validation.Gate;
using Avesa.Validation.Reconciliation;
using Avesa.Validation.Reports;

namespace Avesa.Validation.Cli.Reconcile;

/// <summary>The file of the differences, of this run and no other: an older one is gone before the first call.</summary>
internal sealed class DifferencesFile
{
    private readonly bool confidential;

    private DifferencesFile(string path, bool confidential) => (Path, this.confidential) = (path, confidential);

    /// <summary>Where it is.</summary>
    public string Path { get; }

    /// <summary>Makes room for it.</summary>
    /// <param name="folder">Its folder, which is made where it is missing.</param>
    /// <param name="confidential">Whether nobody but this user may read it.</param>
    /// <exception cref="UsageException">It cannot be written to.</exception>
    public static DifferencesFile In(string folder, bool confidential)
    {
        try
        {
            // An empty file says that nothing was found so far; it also shows that one can be written.
            var path = System.IO.Path.Combine(folder, DifferencesReport.Name);
            AtomicFile.Write(path, (TextWriter _) => { }, confidential);
            return new DifferencesFile(path, confidential);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UsageException($"The differences cannot be written to {folder} (--output): {unwritable.Message}");
        }
    }

    /// <summary>Writes them, in one step.</summary>
    /// <returns>How many.</returns>
    public int Write(IEnumerable<DataDifference> differences)
    {
        var count = 0;
        AtomicFile.Write(
            Path,
            (TextWriter writer) =>
            {
                foreach (var difference in differences)
                {
                    DifferencesReport.Write(writer, difference);
                    count++;
                }
            },
            confidential);
        return count;
    }
}
