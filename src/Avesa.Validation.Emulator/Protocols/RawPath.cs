using Microsoft.AspNetCore.Http.Features;

namespace Avesa.Validation.Emulator.Protocols;

/// <summary>The path as the client sent it: Kestrel's own unescapes and drops dot segments, which changes S3 keys and breaks signatures.</summary>
internal static class RawPath
{
    /// <summary>The raw path, without the query string.</summary>
    public static string Of(HttpContext http)
    {
        var target = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var query = target.IndexOf('?', StringComparison.Ordinal);
        return query < 0 ? target : target[..query];
    }
}
