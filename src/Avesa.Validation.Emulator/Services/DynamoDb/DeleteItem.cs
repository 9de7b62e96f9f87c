using System.Text.Json;
using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Services.DynamoDb.Items;

namespace Avesa.Validation.Emulator.Services.DynamoDb;

/// <summary>Deletes one item; one that is not there is no error.</summary>
/// <remarks>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DeleteItem.html</remarks>
internal sealed class DeleteItem : IItemOperation
{
    /// <inheritdoc />
    public string Name => nameof(DeleteItem);

    /// <inheritdoc />
    public void Handle(Call call, JsonObject input, Utf8JsonWriter output)
    {
        var table = call.DemandTable("dynamodb:DeleteItem", input.TableName());
        var wanted = ReplacedItem.IsWanted(input);
        var key = input.RequiredStructure("Key");
        WriteCondition.Check(input, Name, table.Find(key));
        var old = table.Remove(key);
        ReplacedItem.Write(output, input, table.Name, wanted ? old : null, old?.Size ?? 0);
    }
}
