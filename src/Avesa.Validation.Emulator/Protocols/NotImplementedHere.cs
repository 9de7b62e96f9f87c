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
}
