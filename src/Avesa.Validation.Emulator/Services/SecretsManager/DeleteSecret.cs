using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.SecretsManager;

/// <summary>Schedules a deletion 7 to 30 days ahead, or deletes at once with ForceDeleteWithoutRecovery.</summary>
/// <remarks>https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_DeleteSecret.html</remarks>
internal sealed class DeleteSecret : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(DeleteSecret);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        var force = input.Flag("ForceDeleteWithoutRecovery");
        var window = input.Number("RecoveryWindowInDays", int.MinValue, int.MaxValue);
        if (force && window is not null)
        {
            throw new AwsError("InvalidParameterException", "You can't use ForceDeleteWithoutRecovery in conjunction with RecoveryWindowInDays.");
        }

        if (window is < 7 or > 30)
        {
            throw new AwsError("InvalidParameterException", "The RecoveryWindowInDays value must be between 7 and 30 days (inclusive).");
        }

        var reference = SecretReference.Of(call, input);
        var secret = reference.Demand(call, nameof(DeleteSecret));
        if (secret.Deleted is not null && !force)
        {
            throw SecretErrors.MarkedForDeletion();
        }

        secret.Deleted = call.Now;
        secret.RecoveryWindowInDays = force ? 0 : window ?? 30;
        if (force)
        {
            reference.Owner.Secrets.TryRemove(KeyValuePair.Create(secret.Name, secret));
        }

        return new JsonObject
        {
            ["ARN"] = secret.Arn,
            ["Name"] = secret.Name,
            ["DeletionDate"] = JsonValue.Create(call.Now.AddDays(secret.RecoveryWindowInDays)),
        };
    }
}
