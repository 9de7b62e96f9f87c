using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Avesa.Validation.Settings;

namespace Avesa.Validation.Permissions;

/// <summary>One managed policy of the role that a run reads an account with.</summary>
/// <param name="Side">The account.</param>
/// <param name="Account">Its number.</param>
/// <param name="Grant">What it is for.</param>
/// <param name="Name">What to call it.</param>
/// <param name="Statements">What it allows; it denies nothing.</param>
public sealed record ReaderPolicy(AccountSide Side, string Account, ReaderGrant Grant, string Name, IReadOnlyList<GrantStatement> Statements)
{
    /// <summary>The characters that a managed policy may have, without white space.</summary>
    /// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html</remarks>
    public const int Longest = 6144;

    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The document, without white space.</summary>
    public string Document => DocumentOf(Statements);

    /// <summary>Its characters without white space.</summary>
    public int Size => Document.Length;

    /// <summary>The document of these statements.</summary>
    internal static string DocumentOf(IReadOnlyList<GrantStatement> statements)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Compact))
        {
            WriteTo(writer, statements);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Writes the document of these statements.</summary>
    internal static void WriteTo(Utf8JsonWriter writer, IReadOnlyList<GrantStatement> statements)
    {
        writer.WriteStartObject();
        writer.WriteString("Version", "2012-10-17");
        writer.WriteStartArray("Statement");
        foreach (var statement in statements)
        {
            statement.WriteTo(writer);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
