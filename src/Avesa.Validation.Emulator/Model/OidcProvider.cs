namespace Avesa.Validation.Emulator.Model;

/// <summary>An identity provider whose tokens may become sessions, for example GitHub's <c>token.actions.githubusercontent.com</c>.</summary>
/// <param name="Url">The issuer without <c>https://</c>.</param>
/// <param name="ClientIds">The audiences that its tokens may have, for example <c>sts.amazonaws.com</c>.</param>
/// <param name="PublicKey">The RSA key, PEM, that its tokens are verified with: AWS would fetch it from the issuer, which the emulator does not call.</param>
public sealed record OidcProvider(string Url, IReadOnlyList<string> ClientIds, string PublicKey);
