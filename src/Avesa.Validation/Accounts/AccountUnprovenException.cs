using Avesa.Validation.Settings;

namespace Avesa.Validation.Accounts;

/// <summary>
/// It is not proven that a connection leads to the account that it should: nothing but STS was asked, and nothing of the account is known.
/// The message is one paragraph that names the setting and the command that mends it.
/// </summary>
public sealed class AccountUnprovenException(AccountSide? side, string message, Exception? innerException = null)
    : Exception(message, innerException)
{
    /// <summary>The account in question; null when it is both.</summary>
    public AccountSide? Side { get; } = side;

    /// <summary>The account that the profile leads to instead; null when that is not known.</summary>
    public string? FoundAccountId { get; init; }
}
