namespace Avesa.Validation.Gate;

/// <summary>Writes files in one step.</summary>
public static class AtomicFile
{
    /// <summary>
    /// Writes beside the file first and renames then, which replaces the old one whole or not at all. Folders are made as needed.
    /// </summary>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        var folder = Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!).FullName;
        var draft = Path.Combine(folder, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}");
        try
        {
            using (var stream = new FileStream(draft, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(draft, path, overwrite: true);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    /// <summary>The same, of text in UTF-8.</summary>
    public static void Write(string path, Action<TextWriter> write) => Write(path, stream =>
    {
        using var writer = new StreamWriter(stream, leaveOpen: true) { NewLine = "\n" };
        write(writer);
    });
}
