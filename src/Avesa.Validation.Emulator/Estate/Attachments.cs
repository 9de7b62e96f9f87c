using System.Security.Cryptography;
using System.Text;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Estate;

/// <summary>Objects that people put into the bucket by hand: keys and properties that a careless copy or comparison trips over.</summary>
internal static class Attachments
{
    private static readonly string[] Keys =
    [
        "helvetia-edv/exports/Übersicht Tickets März 2026.csv",
        "helvetia-edv/exports/U\u0308bersicht Tickets Ma\u0308rz 2026.csv", // decomposed: looks like the one above and is another key
        "sao-paulo-ti/exports/relatório – serviços & contatos.csv",
        "acme/exports/tickets+time entries (Q1).csv",
        "acme/exports/100% SLA.csv",
        "acme/exports/🎉 go-live checklist 🚀.txt",
        "acme/exports/plan?version=2&draft=no#end.txt",
        "northwind-it/exports/quotes \"final\" 'v2'.txt",
        "northwind-it/exports/a//b.txt",
    ];

    /// <summary>All of them as the source holds them.</summary>
    public static IEnumerable<StoredObject> All(Timeline timeline)
    {
        var uploaded = timeline.SourceStopped.AddDays(-19);
        foreach (var key in Keys)
        {
            yield return Text(key, uploaded);
        }

        yield return Empty("acme/exports/", uploaded) with { ContentType = "application/x-directory" };
        yield return Empty("northwind-it/exports/nothing-to-report.csv", uploaded);
        yield return WithChecksum("contoso-support/exports/companies.csv", uploaded);
        yield return WithChecksum("fabrikam-it/exports/companies.csv", uploaded) with { Metadata = new Dictionary<string, string> { ["reviewed"] = "true", ["rows"] = "1" } };
        yield return Text("keystone-managed/exports/contract.txt", uploaded) with
        {
            ContentType = "text/plain; charset=utf-8",
            Metadata = new Dictionary<string, string> { ["uploaded-by"] = "operations", ["reviewed"] = "true" },
        };
        yield return Text("meridian-it/exports/contract.txt", uploaded) with
        {
            Headers = new Dictionary<string, string> { ["Content-Disposition"] = "attachment; filename=\"contract.txt\"", ["Content-Language"] = "de-CH" },
            Tags = new Dictionary<string, string> { ["classification"] = "confidential", ["owner"] = "operations" },
        };
    }

    private static StoredObject Text(string key, DateTimeOffset uploaded)
    {
        var content = Content(key);
        return new StoredObject
        {
            Key = key,
            Size = content.Length,
            ETag = ObjectContent.ETag(content),
            LastModified = uploaded,
            Content = () => Content(key),
        };
    }

    private static StoredObject Empty(string key, DateTimeOffset uploaded) =>
        new() { Key = key, Size = 0, ETag = ObjectContent.ETag([]), LastModified = uploaded, Content = () => [] };

    private static StoredObject WithChecksum(string key, DateTimeOffset uploaded) => Text(key, uploaded) with
    {
        Checksums = new Dictionary<string, string> { ["SHA256"] = Convert.ToBase64String(SHA256.HashData(Content(key))) },
    };

    private static byte[] Content(string key) => Encoding.UTF8.GetBytes($"id,name\n1,{Seed.Of(key).Hex(24)}\n");
}
