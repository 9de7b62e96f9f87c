using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Model;
using Microsoft.AspNetCore.WebUtilities;

namespace Avesa.Validation.Emulator.Services.Sts;

/// <summary>An OpenID Connect token: a JSON Web Token signed with RS256.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc.html</remarks>
internal sealed class WebIdentityToken
{
    private readonly JsonObject claims;
    private readonly byte[] signed;
    private readonly byte[] signature;

    private WebIdentityToken(JsonObject claims, byte[] signed, byte[] signature) => (this.claims, this.signed, this.signature) = (claims, signed, signature);

    /// <summary>Who issued it, without <c>https://</c>.</summary>
    public string Issuer => (Claim("iss") ?? "").Replace("https://", "", StringComparison.Ordinal);

    /// <summary>Whom it speaks of.</summary>
    public string Subject => Claim("sub") ?? "";

    /// <summary>Whom it is for; several audiences are several values.</summary>
    public IReadOnlyList<string> Audiences => claims["aud"] switch
    {
        JsonArray several => [.. several.OfType<JsonValue>().Select(one => one.ToString())],
        JsonValue one => [one.ToString()],
        _ => [],
    };

    /// <summary>When it expires, in seconds since 1970; null when it does not say.</summary>
    public long? Expires => claims["exp"] is JsonValue value && value.TryGetValue<long>(out var seconds) ? seconds : null;

    /// <summary>Takes a token apart; null when it is none.</summary>
    public static WebIdentityToken? Read(string text)
    {
        try
        {
            return text.Split('.') is [var head, var body, var signature]
                && JsonNode.Parse(WebEncoders.Base64UrlDecode(head)) is JsonObject header
                && header["alg"]?.ToString() == "RS256"
                && JsonNode.Parse(WebEncoders.Base64UrlDecode(body)) is JsonObject claims
                ? new WebIdentityToken(claims, Encoding.ASCII.GetBytes($"{head}.{body}"), WebEncoders.Base64UrlDecode(signature))
                : null;
        }
        catch (Exception malformed) when (malformed is FormatException or JsonException)
        {
            return null;
        }
    }

    /// <summary>The provider of an account that issued it; null when the account has none of that name.</summary>
    public OidcProvider? Provider(Account account) => account.OidcProviders.GetValueOrDefault(Issuer);

    /// <summary>Whether the provider's key signed it.</summary>
    public bool IsSignedBy(OidcProvider provider)
    {
        using var key = RSA.Create();
        key.ImportFromPem(provider.PublicKey);
        return key.VerifyData(signed, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    private string? Claim(string name) => (claims[name] as JsonValue)?.ToString();
}
