using System.Xml;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Services.S3.Listing;

/// <summary>Writes what the listings show of an object or version.</summary>
internal static class ObjectEntry
{
    /// <summary>Writes the element Contents.</summary>
    public static void WriteContents(XmlWriter xml, ListingParameters parameters, StoredObject stored, Account? owner)
    {
        xml.WriteStartElement("Contents");
        xml.Element("Key", parameters.Encode(stored.Key));
        WriteFacts(xml, stored, owner);
        xml.WriteEndElement();
    }

    /// <summary>Writes the members that objects and versions share, from LastModified to StorageClass.</summary>
    public static void WriteFacts(XmlWriter xml, StoredObject stored, Account? owner)
    {
        xml.Element("LastModified", stored.LastModified);
        xml.Element("ETag", $"\"{stored.ETag}\"");
        foreach (var algorithm in stored.Checksums.Keys)
        {
            xml.Element("ChecksumAlgorithm", algorithm);
        }

        xml.Element("ChecksumType", stored.ChecksumType());
        xml.Element("Size", stored.Size);
        WriteOwner(xml, owner);
        xml.Element("StorageClass", stored.StorageClass);
    }

    /// <summary>Writes the element Owner; nothing for null.</summary>
    public static void WriteOwner(XmlWriter xml, Account? owner)
    {
        if (owner is not null)
        {
            xml.Element("Owner", () => xml.Element("ID", CanonicalUser.Of(owner)));
        }
    }

    /// <summary>Writes the checksums and their type.</summary>
    public static void WriteChecksums(XmlWriter xml, StoredObject stored)
    {
        foreach (var (algorithm, value) in stored.Checksums)
        {
            xml.Element($"Checksum{algorithm}", value);
        }

        xml.Element("ChecksumType", stored.ChecksumType());
    }

    /// <summary>FULL_OBJECT or COMPOSITE; null for an object without checksums.</summary>
    public static string? ChecksumType(this StoredObject stored) =>
        stored.Checksums.Count == 0 ? null : stored.Checksums.Values.Any(value => value.Contains('-', StringComparison.Ordinal)) ? "COMPOSITE" : "FULL_OBJECT";
}
