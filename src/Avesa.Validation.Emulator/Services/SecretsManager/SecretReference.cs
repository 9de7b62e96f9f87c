using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.SecretsManager;

/// <summary>A secret as a request names it: by name in the caller's account, by ARN, or by ARN without the six random characters.</summary>
/// <param name="Owner">The account that the name or ARN belongs to; one without any resources when nobody here owns it.</param>
/// <param name="Id">What the request said.</param>
/// <param name="Secret">The secret; null when there is none, or its recovery window has passed.</param>
internal sealed record SecretReference(Account Owner, string Id, Secret? Secret)
{
    private const int SuffixLength = 7;

    /// <summary>Reads SecretId.</summary>
    /// <exception cref="AwsError">ValidationException.</exception>
    public static SecretReference Of(Call call, JsonObject input)
    {
        var id = input.Required("SecretId");
        if (!Arn.TryParse(id, out var arn))
        {
            return new SecretReference(call.Account, id, Alive(call.Account.Secrets.GetValueOrDefault(id), call.Now));
        }

        var owner = call.Moment.Accounts.GetValueOrDefault(arn.AccountId) ?? new Account(call.Moment, arn.AccountId, call.Account.Region);
        return new SecretReference(owner, id, owner.Secrets.Values.FirstOrDefault(secret => Alive(secret, call.Now) is not null && Names(secret, id)));
    }

    /// <summary>The secret, unless its recovery window has passed; null then.</summary>
    public static Secret? Alive(Secret? secret, DateTimeOffset now) =>
        secret?.Deleted is { } deleted && deleted.AddDays(secret.RecoveryWindowInDays) <= now ? null : secret;

    /// <summary>
    /// Lets the call pass only if identity policies and the secret's own admit it. Permission comes first: of a secret that does not exist,
    /// AWS knows no ARN, so only a statement for every resource admits the question.
    /// </summary>
    /// <exception cref="AwsError">AccessDeniedException, or ResourceNotFoundException.</exception>
    public Secret Demand(Call call, string action, params IEnumerable<(string Key, string? Value)> conditions)
    {
        var context = conditions
            .Append(("secretsmanager:SecretId", Secret?.Arn ?? Id))
            .Concat(Secret?.Tags.SelectMany(tag => new (string Key, string? Value)[] { ($"aws:ResourceTag/{tag.Key}", tag.Value), ($"secretsmanager:ResourceTag/{tag.Key}", tag.Value) }) ?? [])
            .Where(condition => condition.Item2 is not null)
            .ToDictionary(condition => condition.Item1, condition => (IReadOnlyList<string>)[condition.Item2!], StringComparer.OrdinalIgnoreCase);
        call.Demand($"secretsmanager:{action}", Secret?.Arn ?? Id, Owner, Secret?.ResourcePolicy, context);
        return Secret ?? throw new AwsError("ResourceNotFoundException", "Secrets Manager can't find the specified secret.");
    }

    private static bool Names(Secret secret, string arn) =>
        secret.Arn == arn || (secret.Arn.Length == arn.Length + SuffixLength && secret.Arn.StartsWith(arn + "-", StringComparison.Ordinal));
}
