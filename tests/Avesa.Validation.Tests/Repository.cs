namespace Avesa.Validation.Tests;

/// <summary>The sources that these tests were built from, for tests that read them.</summary>
internal static class Repository
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory)).FullName;

    /// <summary>A file or folder below it.</summary>
    public static string At(params string[] path) => Path.Combine([Root, .. path]);

    private static DirectoryInfo Find(DirectoryInfo folder) => File.Exists(Path.Combine(folder.FullName, "Avesa.Validation.sln"))
        ? folder
        : Find(folder.Parent ?? throw new DirectoryNotFoundException($"There is no Avesa.Validation.sln above {AppContext.BaseDirectory}."));
}
