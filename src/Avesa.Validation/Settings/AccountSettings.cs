namespace Avesa.Validation.Settings;

/// <summary>How one account is reached, and which account it must turn out to be.</summary>
/// <param name="Side">Source or production.</param>
/// <param name="Profile">A profile of the AWS config files, with credentials of any kind that those files can name.</param>
/// <param name="ExpectedAccountId">Twelve digits. STS has to give the same ones before anything else is called.</param>
/// <param name="Region">For example <c>us-east-1</c>. A profile that names another region is refused.</param>
public sealed record AccountSettings(AccountSide Side, string Profile, string ExpectedAccountId, string Region)
{
    /// <summary>The variable that names the profile, for messages: <c>AVESA_PRODUCTION_PROFILE</c>.</summary>
    public string ProfileVariable => Side == AccountSide.Source ? SettingNames.SourceProfile : SettingNames.ProductionProfile;

    /// <summary>The variable that names the account, for messages: <c>AVESA_PRODUCTION_ACCOUNT</c>.</summary>
    public string AccountVariable => Side == AccountSide.Source ? SettingNames.SourceAccount : SettingNames.ProductionAccount;
}
