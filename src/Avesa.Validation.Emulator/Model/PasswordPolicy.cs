namespace Avesa.Validation.Emulator.Model;

/// <summary>What passwords of IAM users must be like, as GetAccountPasswordPolicy answers it.</summary>
public sealed record PasswordPolicy
{
    /// <summary>Fewest characters: 6 to 128.</summary>
    public int MinimumLength { get; init; } = 6;

    /// <summary>At least one of ! @ # $ % ^ &amp; * ( ) _ + - = [ ] { } | '.</summary>
    public bool RequireSymbols { get; init; }

    /// <summary>At least one digit.</summary>
    public bool RequireNumbers { get; init; }

    /// <summary>At least one letter from A to Z.</summary>
    public bool RequireUppercase { get; init; }

    /// <summary>At least one letter from a to z.</summary>
    public bool RequireLowercase { get; init; }

    /// <summary>Whether users may change their own.</summary>
    public bool UsersMayChange { get; init; }

    /// <summary>Days until a password expires: 1 to 1,095; null when it never does.</summary>
    public int? MaxAge { get; init; }

    /// <summary>How many of the last passwords may not be used again: 1 to 24; null when all may.</summary>
    public int? ReusePrevention { get; init; }
}
