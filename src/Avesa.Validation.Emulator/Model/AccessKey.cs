namespace Avesa.Validation.Emulator.Model;

/// <summary>A key that signs requests. Session keys carry a token and an expiry; long-lived ones neither.</summary>
/// <param name="Id"><c>AKIA…</c> for long-lived, <c>ASIA…</c> for session keys.</param>
/// <param name="Secret">What signatures are verified with.</param>
/// <param name="Principal">Who the key acts as.</param>
/// <param name="SessionToken">Must be sent as X-Amz-Security-Token when not null.</param>
/// <param name="Expires">Requests after it fail with ExpiredToken.</param>
public sealed record AccessKey(string Id, string Secret, Principal Principal, string? SessionToken = null, DateTimeOffset? Expires = null);
