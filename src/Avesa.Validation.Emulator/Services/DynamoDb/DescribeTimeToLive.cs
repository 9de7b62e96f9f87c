using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Services.DynamoDb;

/// <summary>Whether and by which attribute items expire.</summary>
/// <remarks>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeTimeToLive.html</remarks>
internal sealed class DescribeTimeToLive : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(DescribeTimeToLive);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        var table = call.DemandDescribedTable("dynamodb:DescribeTimeToLive", input.TableName());
        var description = new JsonObject { ["TimeToLiveStatus"] = table.TimeToLiveAttribute is null ? "DISABLED" : "ENABLED" };
        if (table.TimeToLiveAttribute is { } attribute)
        {
            description["AttributeName"] = attribute;
        }

        return new JsonObject { ["TimeToLiveDescription"] = description };
    }
}
