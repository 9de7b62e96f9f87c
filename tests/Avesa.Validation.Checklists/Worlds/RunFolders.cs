using System.Runtime.CompilerServices;
using Avesa.Validation.Settings;

namespace Avesa.Validation.Checklists.Worlds;

/// <summary>Where a run reads its files and writes its reports. The test host runs in its output folder; a relative path is meant from the repository, or from where the suite stands.</summary>
internal static class RunFolders
{
    /// <summary>From where relative paths are meant.</summary>
    public static string Root
    {
        get
        {
            var root = new DirectoryInfo(AppContext.BaseDirectory);
            while (root is not null && root.GetFiles("Avesa.Validation.sln").Length == 0)
            {
                root = root.Parent;
            }

            return root?.FullName ?? AppContext.BaseDirectory;
        }
    }

    /// <summary>A path as a setting gives it, made whole.</summary>
    public static string Whole(string path) => Path.GetFullPath(path, Root);

    /// <summary>The file that a setting names, or the one of that name at the repository's root if there is one; null when there is neither.</summary>
    public static string? File(string? setting, string name) => setting is not null
        ? Whole(setting)
        : Whole(name) is var usual && System.IO.File.Exists(usual) ? usual : null;

    /// <summary>The folder of the reports, whatever else is wrong with the settings.</summary>
    public static string Output => Whole(ValidationSettings.OutputOf(Environment.GetEnvironmentVariable));

    /// <summary>Before anything of this assembly, and so before Reqnroll reads from reqnroll.json where its messages go, which is where this variable says.</summary>
    [ModuleInitializer]
    internal static void TellReqnroll() => Environment.SetEnvironmentVariable(SettingNames.Output, Output);
}
