using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Services.SecretsManager;

/// <summary>Errors that several operations share, in AWS's wording.</summary>
internal static class SecretErrors
{
    /// <summary>The secret waits for its deletion.</summary>
    public static AwsError MarkedForDeletion() =>
        new("InvalidRequestException", "You can't perform this operation on the secret because it was marked for deletion.");

    /// <summary>The secret has no such version.</summary>
    /// <param name="named">How it was named, for example <c>staging label: AWSCURRENT</c>.</param>
    public static AwsError NoValue(string named) =>
        new("ResourceNotFoundException", $"Secrets Manager can't find the specified secret value for {named}");
}
