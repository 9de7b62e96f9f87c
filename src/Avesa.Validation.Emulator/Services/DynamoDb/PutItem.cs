using System.Text.Json;
using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Services.DynamoDb.Items;

namespace Avesa.Validation.Emulator.Services.DynamoDb;

/// <summary>Puts or replaces one item.</summary>
/// <remarks>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_PutItem.html</remarks>
internal sealed class PutItem : IItemOperation
{
    /// <inheritdoc />
    public string Name => nameof(PutItem);

    /// <inheritdoc />
    public void Handle(Call call, JsonObject input, Utf8JsonWriter output)
    {
        var table = call.DemandTable("dynamodb:PutItem", input.TableName());
        var wanted = ReplacedItem.IsWanted(input);
        var item = table.Prepare(input.RequiredStructure("Item"));
        WriteCondition.Check(input, Name, table.Items.Find(item.Place));
        var old = table.Put(item);
        ReplacedItem.Write(output, input, table.Name, wanted ? old : null, Math.Max(item.Size, old?.Size ?? 0));
    }
}
