using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Services.S3;

/// <summary>XML documents of S3, written straight to bytes.</summary>
internal static class S3Xml
{
    private const string Namespace = "http://s3.amazonaws.com/doc/2006-03-01/";

    // Like S3: a control character becomes a character reference, although no XML 1.0 parser takes it. Clients ask for encoding-type=url.
    // A carriage return in a key would come back as a line feed, were it not a reference too.
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), CheckCharacters = false, NewLineHandling = NewLineHandling.Entitize };

    /// <summary>A document in S3's namespace.</summary>
    public static byte[] Document(string root, Action<XmlWriter> write) => Document(root, Namespace, write);

    /// <summary>A document without a namespace: errors.</summary>
    public static byte[] BareDocument(string root, Action<XmlWriter> write) => Document(root, "", write);

    /// <summary>Writes an element with text; nothing for null.</summary>
    public static void Element(this XmlWriter xml, string name, string? text)
    {
        if (text is null)
        {
            return;
        }

        xml.WriteStartElement(name);
        xml.WriteString(text);
        xml.WriteEndElement();
    }

    /// <summary>Writes an element with a number.</summary>
    public static void Element(this XmlWriter xml, string name, long number) => xml.Element(name, number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Writes an element with a flag.</summary>
    public static void Element(this XmlWriter xml, string name, bool flag) => xml.Element(name, flag ? "true" : "false");

    /// <summary>Writes an element with a time: whole seconds, like all that S3 shows.</summary>
    public static void Element(this XmlWriter xml, string name, DateTimeOffset time) =>
        xml.Element(name, time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'.000Z'", CultureInfo.InvariantCulture));

    /// <summary>Writes an element with content.</summary>
    public static void Element(this XmlWriter xml, string name, Action content)
    {
        xml.WriteStartElement(name);
        content();
        xml.WriteEndElement();
    }

    /// <summary>Reads a request's document, whatever its namespace.</summary>
    /// <exception cref="AwsError">MalformedXML.</exception>
    public static XElement Read(ReadOnlySpan<byte> body, string root)
    {
        try
        {
            using var stream = new MemoryStream(body.ToArray());
            var document = XDocument.Load(stream, LoadOptions.PreserveWhitespace).Root!;
            return document.Name.LocalName == root ? document : throw S3Errors.MalformedXml();
        }
        catch (XmlException)
        {
            throw S3Errors.MalformedXml();
        }
    }

    /// <summary>The child elements of that name.</summary>
    public static IEnumerable<XElement> Children(this XElement parent, string name) => parent.Elements().Where(child => child.Name.LocalName == name);

    /// <summary>The text of the child of that name; null when there is none.</summary>
    public static string? Text(this XElement parent, string name) => parent.Children(name).FirstOrDefault()?.Value;

    private static byte[] Document(string root, string xmlNamespace, Action<XmlWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Settings))
        {
            xml.WriteStartDocument();
            xml.WriteStartElement(root, xmlNamespace);
            write(xml);
            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }
}
