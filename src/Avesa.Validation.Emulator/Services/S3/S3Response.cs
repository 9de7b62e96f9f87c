using System.Globalization;

namespace Avesa.Validation.Emulator.Services.S3;

/// <summary>An answer of S3: status, headers and, except to HEAD, a body.</summary>
internal sealed record S3Response(int Status = StatusCodes.Status200OK)
{
    /// <summary>The body; empty for none.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The body's type; null without a body.</summary>
    public string? ContentType { get; init; }

    /// <summary>The Content-Length where it is not the body's: HEAD.</summary>
    public long? ContentLength { get; init; }

    /// <summary>Further headers.</summary>
    public Dictionary<string, string> Headers { get; init; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>An answer without a body.</summary>
    public static S3Response Empty { get; } = new();

    /// <summary>A document.</summary>
    public static S3Response Xml(byte[] document) => new() { Body = document, ContentType = "application/xml" };

    /// <summary>Writes the answer.</summary>
    public async Task Write(HttpContext http)
    {
        http.Response.StatusCode = Status;
        foreach (var (name, value) in Headers)
        {
            http.Response.Headers[name] = value;
        }

        if (ContentType is not null)
        {
            http.Response.ContentType = ContentType;
        }

        if (Status != StatusCodes.Status204NoContent && Status != StatusCodes.Status304NotModified)
        {
            http.Response.ContentLength = ContentLength ?? Body.Length;
        }

        if (!HttpMethods.IsHead(http.Request.Method) && Body.Length > 0)
        {
            await http.Response.Body.WriteAsync(Body, http.RequestAborted);
        }
    }

    /// <summary>A time as HTTP headers have it.</summary>
    public static string HttpDate(DateTimeOffset time) => time.UtcDateTime.ToString("R", CultureInfo.InvariantCulture);
}
