using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Services.DynamoDb;

/// <summary>Describes a table, given by name or ARN.</summary>
/// <remarks>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeTable.html</remarks>
internal sealed class DescribeTable : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(DescribeTable);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input) => new()
    {
        ["Table"] = TableDescription.Of(call.DemandDescribedTable("dynamodb:DescribeTable", input.TableName())),
    };
}
