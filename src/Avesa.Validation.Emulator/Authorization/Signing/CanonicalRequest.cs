using System.Text;
using System.Text.RegularExpressions;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Authorization.Signing;

/// <summary>The text that a signature covers.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html#create-canonical-request</remarks>
internal static partial class CanonicalRequest
{
    /// <summary>Builds the text. S3 encodes the path once and takes it as it is; every other service encodes it twice, without dot segments.</summary>
    public static string Of(HttpRequest request, Signature signature, string payloadHash) => string.Join(
        '\n',
        request.Method,
        signature.Service == "s3" ? Once(RawPath.Of(request.HttpContext)) : Twice(Normalized(RawPath.Of(request.HttpContext))),
        Query(request.QueryString.Value),
        string.Concat(signature.SignedHeaders.Select(name => $"{name}:{Header(request, name)}\n")),
        string.Join(';', signature.SignedHeaders),
        payloadHash);

    // Segment by segment, since a slash that came encoded belongs to a label (an ARN in Backup's paths) and stays encoded.
    private static string Once(string path) =>
        string.Join('/', path.Split('/').Select(segment => UriEncoding.Encode(UriEncoding.Decode(segment), keepSlash: false)));

    private static string Twice(string path) => UriEncoding.Encode(Encoding.ASCII.GetBytes(Once(path)), keepSlash: true);

    private static string Normalized(string path)
    {
        var kept = new Stack<string>();
        foreach (var segment in path.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(segment => segment != "."))
        {
            if (segment != "..")
            {
                kept.Push(segment);
            }
            else
            {
                kept.TryPop(out _);
            }
        }

        return kept.Count == 0 ? "/" : $"/{string.Join('/', kept.Reverse())}{(path.EndsWith('/') ? "/" : "")}";
    }

    private static string Query(string? raw) => string.Join('&', (raw ?? "").TrimStart('?')
        .Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('=', 2))
        .Select(pair => (Name: Component(pair[0]), Value: pair.Length == 2 ? Component(pair[1]) : ""))
        .OrderBy(pair => pair.Name, StringComparer.Ordinal)
        .ThenBy(pair => pair.Value, StringComparer.Ordinal)
        .Select(pair => $"{pair.Name}={pair.Value}"));

    private static string Component(string text) => UriEncoding.Encode(UriEncoding.Decode(text.Replace('+', ' ')), keepSlash: false);

    private static string Header(HttpRequest request, string name) =>
        string.Join(',', request.Headers[name].Select(value => Spaces().Replace(value ?? "", " ").Trim()));

    [GeneratedRegex(" +")]
    private static partial Regex Spaces();
}
