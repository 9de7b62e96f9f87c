namespace Avesa.Validation.Emulator.Services.S3;

/// <summary>The document Tagging, of buckets and objects.</summary>
internal static class TagSet
{
    /// <summary>Writes tags.</summary>
    public static byte[] Document(IReadOnlyDictionary<string, string> tags) => S3Xml.Document("Tagging", xml => xml.Element("TagSet", () =>
    {
        foreach (var (key, value) in tags)
        {
            xml.Element("Tag", () =>
            {
                xml.Element("Key", key);
                xml.Element("Value", value);
            });
        }
    }));
}
