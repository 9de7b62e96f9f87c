using System.Text.Json.Nodes;

namespace Avesa.Validation.Emulator.Hosting;

/// <summary>
/// One operation of a JSON, REST-JSON or Query service, one file each. It sees its input and gives its output as JSON with AWS's member names,
/// whatever the protocol: REST bindings and Query parameters are folded into the input, and the protocol writes the output.
/// </summary>
/// <remarks>
/// Times in the output are <see cref="DateTimeOffset"/> values (<c>JsonValue.Create(time)</c>), which each protocol writes in its own format;
/// blobs are base64 text; a member that AWS leaves out is not there, rather than null.
/// </remarks>
public interface IOperation
{
    /// <summary>The name, for example <c>ListFunctions</c>.</summary>
    string Name { get; }

    /// <summary>Answers the call.</summary>
    /// <exception cref="AwsError">Whatever the operation's model lists.</exception>
    JsonObject Handle(Call call, JsonObject input);
}
