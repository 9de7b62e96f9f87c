using System.Collections.Frozen;
using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Protocols;

/// <summary>A service that speaks awsJson 1.0 or 1.1: the operation is in X-Amz-Target, input and output are JSON bodies.</summary>
/// <param name="signingName">The name in the signature's scope.</param>
/// <param name="target">What stands before the operation in X-Amz-Target.</param>
/// <param name="contentType">Of its answers.</param>
/// <param name="operations">What it answers.</param>
/// <remarks>https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html</remarks>
internal abstract class JsonService(string signingName, string target, string contentType, params IEnumerable<IOperation> operations) : IService
{
    private readonly FrozenDictionary<string, IOperation> operations = operations.ToFrozenDictionary(o => o.Name, StringComparer.Ordinal);

    /// <inheritdoc />
    public string SigningName { get; } = signingName;

    /// <inheritdoc />
    public virtual IReadOnlyCollection<string> Operations => operations.Keys;

    /// <inheritdoc />
    public bool? IsAddressed(HttpContext http, byte[] body) => RequestMarks.Target(http) == target;

    /// <inheritdoc />
    public virtual async Task Handle(Call call)
    {
        var name = OperationOf(call);
        call.Begin(name);
        var operation = operations.GetValueOrDefault(name) ?? throw NotImplementedHere.Operation(SigningName, name);
        await JsonWire.Write(call.Http, operation.Handle(call, JsonWire.Read(call.Body)), StatusCodes.Status200OK, contentType);
    }

    /// <inheritdoc />
    public virtual Task WriteError(HttpContext http, AwsError error, string requestId) =>
        JsonWire.WriteError(http, error, contentType, "message");

    /// <summary>The name of the operation that is asked for.</summary>
    /// <exception cref="AwsError">UnknownOperationException: it is of no service of AWS's.</exception>
    protected string OperationOf(Call call)
    {
        var sent = call.Http.Request.Headers["X-Amz-Target"].ToString();
        return RequestMarks.Target(call.Http) == target ? sent[(target.Length + 1)..]
            : throw new AwsError("UnknownOperationException", $"The target '{sent}' is not one of {SigningName}'s, which begin with {target}.");
    }
}
