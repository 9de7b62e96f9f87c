namespace Avesa.Validation.Emulator.Authorization.Signing;

/// <summary>The Authorization header of Signature Version 4: who signed, for which day, region and service, which headers, and the signature in hex.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html</remarks>
internal sealed record Signature(string AccessKeyId, string Date, string Region, string Service, IReadOnlyList<string> SignedHeaders, string Value)
{
    public const string Algorithm = "AWS4-HMAC-SHA256";

    /// <summary>Day, region and service: what a signature is good for.</summary>
    public string Scope => $"{Date}/{Region}/{Service}/aws4_request";

    /// <summary>Reads the Authorization header; null when there is none of this scheme.</summary>
    public static Signature? Read(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        if (!header.StartsWith(Algorithm + " ", StringComparison.Ordinal))
        {
            return null;
        }

        var parts = header[Algorithm.Length..].Split(',', StringSplitOptions.TrimEntries)
            .Select(part => part.Split('=', 2))
            .Where(pair => pair.Length == 2)
            .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        var scope = parts.GetValueOrDefault("Credential", "").Split('/');
        return scope is [var key, var date, var region, var service, "aws4_request"]
            ? new Signature(key, date, region, service, parts.GetValueOrDefault("SignedHeaders", "").Split(';'), parts.GetValueOrDefault("Signature", ""))
            : null;
    }
}
