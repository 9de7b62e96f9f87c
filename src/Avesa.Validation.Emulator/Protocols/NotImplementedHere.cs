using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Protocols;

/// <summary>What the emulator says of an operation that it lacks: loud, and not to be taken for an outage of AWS or an empty answer.</summary>
internal static class NotImplementedHere
{
    /// <summary>The error that names the operation.</summary>
    public static AwsError Operation(string service, string operation) => new(
        "EmulatorLacksOperation",
        $"The emulator does not implement {service}:{operation}. Add it under Services/ with its tests, or do not call it.",
        StatusCodes.Status501NotImplemented);

    /// <summary>The error for an operation that is here, asked for something of it that is not.</summary>
    /// <param name="service">The signing name.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="what">What is missing, for example <c>metric math expressions</c>.</param>
    public static AwsError Part(string service, string operation, string what) => new(
        "EmulatorLacksOperation",
        $"The emulator's {service}:{operation} does not implement {what}. Add it with its tests, or do not ask for it.",
        StatusCodes.Status501NotImplemented);
}
