using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Services.SecurityHub;

/// <summary>Finds Security Hub in a region.</summary>
internal static class Hubs
{
    /// <summary>Security Hub of the region.</summary>
    /// <exception cref="AwsError">InvalidAccessException: the account is not subscribed.</exception>
    public static Model.SecurityHub Subscribed(Call call) => call.Watched.SecurityHub
        ?? throw new AwsError("InvalidAccessException", $"Account {call.Account.Id} is not subscribed to AWS Security Hub", StatusCodes.Status401Unauthorized);

    /// <summary>The ARN of the one hub.</summary>
    public static string Arn(Call call) => $"arn:aws:securityhub:{call.Region}:{call.Account.Id}:hub/default";
}
