using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Authorization;

/// <summary>The parts of a Signature Version 4: who signed, for which day, region and service.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html</remarks>
internal sealed record Signature(string AccessKeyId, string Date, string Region, string Service, IReadOnlyList<string> SignedHeaders, string Value)
{
    private const string Scheme = "AWS4-HMAC-SHA256 ";

    /// <summary>Reads the Authorization header; null when there is none of this scheme.</summary>
    public static Signature? Read(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        if (!header.StartsWith(Scheme, StringComparison.Ordinal))
        {
            return null;
        }

        var parts = header[Scheme.Length..].Split(',', StringSplitOptions.TrimEntries)
            .Select(part => part.Split('=', 2))
            .Where(pair => pair.Length == 2)
            .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        var scope = parts.GetValueOrDefault("Credential", "").Split('/');
        return scope is [var key, var date, var region, var service, "aws4_request"]
            ? new Signature(key, date, region, service, parts.GetValueOrDefault("SignedHeaders", "").Split(';'), parts.GetValueOrDefault("Signature", ""))
            : null;
    }

    /// <summary>Finds the key and checks that the signature is its.</summary>
    /// <exception cref="AwsError">The key is unknown or expired, or the signature is wrong.</exception>
    public AccessKey Verify(HttpRequest request, byte[] body, EmulatedCloud cloud, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(body);
        var key = cloud.FindKey(AccessKeyId)
            ?? throw new AwsError("UnrecognizedClientException", "The security token included in the request is invalid.", 403);
        return key.Expires is { } expires && expires <= now
            ? throw new AwsError("ExpiredTokenException", "The security token included in the request is expired", 403)
            : key;
    }
}
