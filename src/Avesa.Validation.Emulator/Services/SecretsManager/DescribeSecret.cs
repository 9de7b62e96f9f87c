using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Services.SecretsManager;

/// <summary>All of a secret but its values, also while it waits for its deletion.</summary>
/// <remarks>https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_DescribeSecret.html</remarks>
internal sealed class DescribeSecret : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(DescribeSecret);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input) =>
        SecretShape.Of(SecretReference.Of(call, input).Demand(call, nameof(DescribeSecret)), "VersionIdsToStages");
}
