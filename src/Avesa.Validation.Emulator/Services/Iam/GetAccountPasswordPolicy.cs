using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Services.Iam;

/// <summary>The password policy; where there is none, NoSuchEntity, whatever AWS's default asks of passwords.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountPasswordPolicy.html</remarks>
internal sealed class GetAccountPasswordPolicy : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(GetAccountPasswordPolicy);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        call.Demand("iam:GetAccountPasswordPolicy", "*");
        var policy = call.Account.PasswordPolicy ?? throw IamErrors.NoSuchEntity($"The Password Policy with domain name {call.Account.Id} cannot be found.");
        var shape = new JsonObject
        {
            ["MinimumPasswordLength"] = policy.MinimumLength,
            ["RequireSymbols"] = policy.RequireSymbols,
            ["RequireNumbers"] = policy.RequireNumbers,
            ["RequireUppercaseCharacters"] = policy.RequireUppercase,
            ["RequireLowercaseCharacters"] = policy.RequireLowercase,
            ["AllowUsersToChangePassword"] = policy.UsersMayChange,
            ["ExpirePasswords"] = policy.MaxAge is not null,
        };
        if (policy.MaxAge is { } age)
        {
            shape["MaxPasswordAge"] = age;
        }

        if (policy.ReusePrevention is { } remembered)
        {
            shape["PasswordReusePrevention"] = remembered;
        }

        return new JsonObject { ["PasswordPolicy"] = shape };
    }
}
