namespace Avesa.Validation.Emulator.Model;

/// <summary>What the root user of an account can sign in with, as GetAccountSummary counts it.</summary>
public sealed class RootCredentials
{
    /// <summary>Whether it has a password. A member of an organization may have none.</summary>
    public bool HasPassword { get; set; } = true;

    /// <summary>Whether it needs an MFA device.</summary>
    public bool HasMfa { get; set; }

    /// <summary>Whether it has an access key.</summary>
    public bool HasAccessKeys { get; set; }
}
