using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Services.DynamoDb;

/// <summary>Creates a table. The answer says CREATING, as AWS does; the table is usable at once.</summary>
/// <remarks>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CreateTable.html</remarks>
internal sealed class CreateTable : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(CreateTable);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        var name = Input.CheckedName(input.TableName(), "TableName");
        var arn = call.Account.ArnOf("dynamodb", $"table/{name}");
        call.Demand("dynamodb:CreateTable", arn);
        var table = NewTable.Read(input, name, arn, call.Now);
        if (!call.Account.Tables.TryAdd(name, table))
        {
            throw new AwsError("ResourceInUseException", $"Table already exists: {name}");
        }

        var description = TableDescription.Of(table);
        description["TableStatus"] = "CREATING";
        return new JsonObject { ["TableDescription"] = description };
    }
}
