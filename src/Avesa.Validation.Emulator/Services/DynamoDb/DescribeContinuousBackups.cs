using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Services.DynamoDb;

/// <summary>The window of point-in-time recovery.</summary>
/// <remarks>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeContinuousBackups.html</remarks>
internal sealed class DescribeContinuousBackups : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(DescribeContinuousBackups);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        var table = call.DemandBackedUpTable("dynamodb:DescribeContinuousBackups", input.TableName());
        return new JsonObject { ["ContinuousBackupsDescription"] = ContinuousBackups.Of(table, call.Now) };
    }
}
