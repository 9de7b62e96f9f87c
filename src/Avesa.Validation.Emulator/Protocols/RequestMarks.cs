using System.Text;
using System.Xml.Linq;
using Avesa.Validation.Emulator.Hosting;
using Microsoft.AspNetCore.WebUtilities;

namespace Avesa.Validation.Emulator.Protocols;

/// <summary>What a request says of the service that it is for, beside the scope of its signature. Each of AWS's endpoints knows what it is; here one serves all.</summary>
internal static class RequestMarks
{
    /// <summary>What stands before the operation in X-Amz-Target, or between <c>/service/</c> and <c>/operation/</c> in CBOR's paths; null where nothing does.</summary>
    public static string? Target(HttpContext http)
    {
        var target = http.Request.Headers["X-Amz-Target"].ToString();
        return target.Length > 0 ? target[..Math.Max(target.LastIndexOf('.'), 0)]
            : RawPath.Of(http).Split('/') is ["", "service", var name, "operation", _] ? name
            : null;
    }

    /// <summary>The version of the API that a form names, by which Query services are told apart; null where there is no form, "" where it names none.</summary>
    public static string? Version(HttpContext http, byte[] body)
    {
        var text = http.Request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) == true
            ? Encoding.UTF8.GetString(body)
            : http.Request.QueryString.Value;
        var parameters = QueryHelpers.ParseQuery(text);
        return parameters.ContainsKey("Action") ? parameters.GetValueOrDefault("Version").ToString() : null;
    }

    /// <summary>Whether a form names the version with which an XML namespace ends; null where it names none, so that nothing tells.</summary>
    public static bool? NamesVersionOf(XNamespace xmlNamespace, HttpContext http, byte[] body) => Version(http, body) switch
    {
        "" => null,
        var version => version == xmlNamespace.NamespaceName.TrimEnd('/').Split('/')[^1],
    };

    /// <summary>Whether a request has a mark of the services that are told by one.</summary>
    public static bool Any(HttpContext http, byte[] body) => Target(http) is not null || Version(http, body) is not null;

    /// <summary>
    /// The service that a request is for by its marks or its path, where it is not the one that it is signed for; null where it is, or nothing tells.
    /// Two things stay untold: a path of a REST service, signed for S3 with S3's own header, may be an object's, and is S3's; and S3's path, signed for a REST
    /// service, may be of an operation that is not implemented here, and is answered so.
    /// </summary>
    public static IService? Other(HttpContext http, byte[] body, IService signedFor, IEnumerable<IService> services) => signedFor.IsAddressed(http, body) switch
    {
        true => null,
        false => services.FirstOrDefault(service => service.IsAddressed(http, body) is true),
        null => services.FirstOrDefault(service => service.SigningName != "s3" && service.IsAddressed(http, body) is true),
    };
}
