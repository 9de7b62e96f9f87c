using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Services.SecretsManager;

/// <summary>The resource policy of a secret; the member is absent when there is none.</summary>
/// <remarks>https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetResourcePolicy.html</remarks>
internal sealed class GetResourcePolicy : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(GetResourcePolicy);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        var secret = SecretReference.Of(call, input).Demand(call, nameof(GetResourcePolicy));
        var output = new JsonObject { ["ARN"] = secret.Arn, ["Name"] = secret.Name };
        if (secret.ResourcePolicy is { } policy)
        {
            output["ResourcePolicy"] = policy;
        }

        return output;
    }
}
