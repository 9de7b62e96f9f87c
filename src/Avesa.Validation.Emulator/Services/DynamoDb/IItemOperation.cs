using System.Text.Json;
using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Services.DynamoDb;

/// <summary>An operation whose answer holds items: it writes them as the table keeps them, instead of building a tree of them.</summary>
internal interface IItemOperation
{
    /// <summary>The name, for example <c>Scan</c>.</summary>
    string Name { get; }

    /// <summary>Answers the call by writing one object.</summary>
    /// <exception cref="AwsError">Whatever the operation's model lists; what was written until then is dropped.</exception>
    void Handle(Call call, JsonObject input, Utf8JsonWriter output);
}
