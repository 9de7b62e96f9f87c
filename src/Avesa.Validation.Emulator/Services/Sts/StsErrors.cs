using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Services.Sts;

/// <summary>STS's errors in its words.</summary>
internal static class StsErrors
{
    public const string Validation = "ValidationError";

    public static AwsError Denied(string message) => new("AccessDenied", message, StatusCodes.Status403Forbidden);

    public static AwsError InvalidToken(string message) => new("InvalidIdentityToken", message);
}
