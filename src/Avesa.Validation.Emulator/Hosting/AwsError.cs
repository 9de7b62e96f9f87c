namespace Avesa.Validation.Emulator.Hosting;

/// <summary>An error as AWS answers it. The protocol of the service gives it its shape; operations only throw it.</summary>
/// <param name="code">The code without namespace, for example <c>ResourceNotFoundException</c>.</param>
/// <param name="message">AWS's wording.</param>
/// <param name="status">The HTTP status: 400 unless the service's model says otherwise.</param>
public sealed class AwsError(string code, string message, int status = 400) : Exception(message)
{
    /// <summary>The code without namespace.</summary>
    public string Code { get; } = code;

    /// <summary>The HTTP status.</summary>
    public int Status { get; } = status;

    /// <summary>Further members of the error's shape, for example <c>resourceType</c>; null when it has none.</summary>
    public IReadOnlyDictionary<string, string>? Members { get; init; }
}
