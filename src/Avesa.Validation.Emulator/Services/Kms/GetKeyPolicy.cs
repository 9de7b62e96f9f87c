using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.Kms;

/// <summary>The policy of a key of the caller's own account; every key has one, called default.</summary>
/// <remarks>https://docs.aws.amazon.com/kms/latest/APIReference/API_GetKeyPolicy.html</remarks>
internal sealed class GetKeyPolicy : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(GetKeyPolicy);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        var (key, _) = call.Key(input, "kms:GetKeyPolicy");
        var name = input.Text("PolicyName") ?? "default";
        return name == "default"
            ? new JsonObject { ["Policy"] = key.Policy, ["PolicyName"] = name }
            : throw new AwsError("NotFoundException", $"No such policy exists: {name}");
    }
}
