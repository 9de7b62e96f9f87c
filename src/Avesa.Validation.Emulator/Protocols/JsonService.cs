using System.Collections.Frozen;
using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Protocols;

/// <summary>A service that speaks awsJson 1.0 or 1.1: the operation is in X-Amz-Target, input and output are JSON bodies.</summary>
/// <remarks>https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html</remarks>
internal abstract class JsonService(string signingName, string contentType, params IEnumerable<IOperation> operations) : IService
{
    private readonly FrozenDictionary<string, IOperation> operations = operations.ToFrozenDictionary(o => o.Name, StringComparer.Ordinal);

    /// <inheritdoc />
    public string SigningName { get; } = signingName;

    /// <inheritdoc />
    public virtual IReadOnlyCollection<string> Operations => operations.Keys;

    /// <inheritdoc />
    public virtual async Task Handle(Call call)
    {
        var target = call.Http.Request.Headers["X-Amz-Target"].ToString();
        var name = target[(target.LastIndexOf('.') + 1)..];
        call.Begin(name);
        var operation = operations.GetValueOrDefault(name) ?? throw NotImplementedHere.Operation(SigningName, name);
        await JsonWire.Write(call.Http, operation.Handle(call, JsonWire.Read(call.Body)), StatusCodes.Status200OK, contentType);
    }

    /// <inheritdoc />
    public virtual Task WriteError(HttpContext http, AwsError error, string requestId) =>
        JsonWire.WriteError(http, error, contentType, "message");
}
