namespace Avesa.Validation.Settings;

/// <summary>Which of the two accounts, always by these names and in this order.</summary>
public enum AccountSide
{
    /// <summary>The shared account that production leaves; it stays the home of dev and staging.</summary>
    Source,

    /// <summary>The account of production's own.</summary>
    Production,
}
