using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Services.Iam;

/// <summary>IAM's errors in its words.</summary>
internal static class IamErrors
{
    public const string Validation = "ValidationError";

    /// <summary>What is not there, for example <c>role with name x</c>.</summary>
    public static AwsError CannotBeFound(string what) => NoSuchEntity($"The {what} cannot be found.");

    public static AwsError NoSuchEntity(string message) => new("NoSuchEntity", message, StatusCodes.Status404NotFound);

    public static AwsError InvalidInput(string message) => new("InvalidInput", message);

    public static AwsError InvalidMarker() => new(Validation, "Invalid Marker.");
}
