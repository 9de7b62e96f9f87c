using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Services.DynamoDb;

/// <summary>Deletes a table with its items, unless it is protected.</summary>
/// <remarks>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DeleteTable.html</remarks>
internal sealed class DeleteTable : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(DeleteTable);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        var table = call.DemandDescribedTable("dynamodb:DeleteTable", input.TableName());
        if (table.DeletionProtection)
        {
            throw Input.Invalid("Resource cannot be deleted as it is currently protected against deletion. Disable deletion protection first.");
        }

        call.Moment.AccountOf(table.Arn)!.Tables.TryRemove(table.Name, out _);
        var description = TableDescription.Of(table);
        description["TableStatus"] = "DELETING";
        return new JsonObject { ["TableDescription"] = description };
    }
}
