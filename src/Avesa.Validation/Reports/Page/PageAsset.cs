using System.Security.Cryptography;
using System.Text;

namespace Avesa.Validation.Reports.Page;

/// <summary>The style or the script, and what the page's content security policy calls it: nothing else of its kind may act.</summary>
/// <param name="Content">The text between its tags, to the letter.</param>
/// <param name="Hash"><c>sha256-…</c></param>
internal sealed record PageAsset(string Content, string Hash)
{
    /// <summary>Reads one of this assembly's files.</summary>
    public static PageAsset Read(string name)
    {
        var content = Text(name);
        return new PageAsset(content, $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)))}");
    }

    /// <summary>The text of one of this assembly's files, with the line breaks that a browser's parser would make of others.</summary>
    public static string Text(string name)
    {
        using var stream = typeof(PageAsset).Assembly.GetManifestResourceStream($"{typeof(PageAsset).Namespace}.{name}")
            ?? throw new InvalidOperationException($"{name} is not embedded in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
