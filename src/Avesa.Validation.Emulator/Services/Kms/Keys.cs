using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.Kms;

/// <summary>Finds keys by id, ARN, alias or alias ARN.</summary>
/// <remarks>https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html#key-id</remarks>
internal static class Keys
{
    private const string AliasPrefix = "alias/";
    private const string KeyPrefix = "key/";

    /// <summary>The key that the member KeyId names, if its policy admits the caller.</summary>
    /// <param name="call">The call.</param>
    /// <param name="input">The input.</param>
    /// <param name="action">The action to demand.</param>
    /// <param name="otherAccounts">Whether AWS lets the operation be called on a key of another account at all.</param>
    /// <exception cref="AwsError">NotFoundException, InvalidArnException, AccessDeniedException.</exception>
    public static (KmsKey Key, Account Owner) Key(this Call call, JsonObject input, string action, bool otherAccounts = false)
    {
        var (key, owner) = Find(call, input.Required("KeyId"));
        if (owner != call.Account && !otherAccounts)
        {
            throw new AwsError(
                "AccessDeniedException",
                $"User: {call.Principal.Arn} is not authorized to perform: {action} on resource: {key.Arn}: the operation does not work on keys of another account");
        }

        call.Demand(action, key.Arn, owner, key.Policy);
        return (key, owner);
    }

    /// <summary>The key that an id names, and its account.</summary>
    /// <exception cref="AwsError">NotFoundException, InvalidArnException.</exception>
    public static (KmsKey Key, Account Owner) Find(Call call, string id)
    {
        var isArn = Arn.TryParse(id, out var arn);
        if (isArn ? arn.Service != "kms" || !IsName(arn.Resource) : id.StartsWith("arn:", StringComparison.Ordinal))
        {
            throw new AwsError("InvalidArnException", $"Invalid arn {id}");
        }

        var owner = isArn ? call.Moment.Accounts.GetValueOrDefault(arn.AccountId) : call.Account;
        var name = isArn ? arn.Resource : id;
        var key = name.StartsWith(AliasPrefix, StringComparison.Ordinal)
            ? owner?.Keys.Values.FirstOrDefault(candidate => candidate.Aliases.Contains(name))
            : owner?.Keys.GetValueOrDefault(isArn ? name[KeyPrefix.Length..] : name);
        return key is not null && owner is not null ? (key, owner) : throw NotFound(call, id, name, isArn);
    }

    private static bool IsName(string resource) =>
        resource.StartsWith(AliasPrefix, StringComparison.Ordinal) || resource.StartsWith(KeyPrefix, StringComparison.Ordinal);

    private static AwsError NotFound(Call call, string id, string name, bool isArn) => new("NotFoundException", name switch
    {
        _ when name.StartsWith(AliasPrefix, StringComparison.Ordinal) => $"Alias {(isArn ? id : call.Account.ArnOf("kms", name))} is not found.",
        _ when isArn => $"Key '{id}' does not exist",
        _ when Guid.TryParse(name, out _) || name.StartsWith("mrk-", StringComparison.Ordinal) => $"Key '{call.Account.ArnOf("kms", KeyPrefix + name)}' does not exist",
        _ => $"Invalid keyId '{name}'",
    });
}
