using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Services.Iam;

/// <summary>Counts of the account's identities, and what its root user can sign in with. Quotas are left out.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountSummary.html</remarks>
internal sealed class GetAccountSummary : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(GetAccountSummary);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        call.Demand("iam:GetAccountSummary", "*");
        var account = call.Account;
        var devices = account.Users.Values.Sum(user => user.MfaDevices.Count);
        return new JsonObject
        {
            ["SummaryMap"] = new JsonObject
            {
                ["entry"] = new JsonArray(
                [
                    Entry("Users", account.Users.Count),
                    Entry("Groups", account.Groups.Count),
                    Entry("Roles", account.Roles.Count),
                    Entry("Policies", account.Policies.Count),
                    Entry("Providers", account.OidcProviders.Count),
                    Entry("MFADevices", devices),
                    Entry("MFADevicesInUse", devices),
                    Entry("AccountPasswordPresent", account.Root.HasPassword ? 1 : 0),
                    Entry("AccountMFAEnabled", account.Root.HasMfa ? 1 : 0),
                    Entry("AccountAccessKeysPresent", account.Root.HasAccessKeys ? 1 : 0),
                    Entry("AccountSigningCertificatesPresent", 0),
                ]),
            },
        };
    }

    private static JsonObject Entry(string key, int value) => new() { ["key"] = key, ["value"] = value };
}
