using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Services.DynamoDb.Items;

namespace Avesa.Validation.Emulator.Services.DynamoDb;

/// <summary>Puts and deletes up to 25 items of one or more tables; all of them are checked before the first is written.</summary>
/// <remarks>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchWriteItem.html</remarks>
internal sealed class BatchWriteItem : IOperation
{
    private const int MaxWrites = 25;

    /// <inheritdoc />
    public string Name => nameof(BatchWriteItem);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        var requests = input.RequiredStructure("RequestItems");
        var count = requests.Sum(request => (request.Value as JsonArray)?.Count ?? 0);
        if (requests.Count == 0 || count == 0)
        {
            throw Input.Violation("{}", "RequestItems", "Member must have length greater than or equal to 1");
        }

        if (count > MaxWrites)
        {
            throw Input.Invalid("Too many items requested for the BatchWriteItem call");
        }

        var writes = requests.SelectMany(request =>
        {
            var table = call.DemandTable("dynamodb:BatchWriteItem", request.Key);
            return requests.Structures(request.Key).Select(write => Write.Read(table, write));
        }).ToArray();
        if (writes.DistinctBy(write => (write.Table.Arn, write.Place)).Count() < writes.Length)
        {
            throw Input.Invalid("Provided list of item keys contains duplicates");
        }

        var units = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var write in writes)
        {
            units[write.Table.Name] = units.GetValueOrDefault(write.Table.Name) + ConsumedCapacity.WriteUnits(write.Apply());
        }

        var output = new JsonObject { ["UnprocessedItems"] = new JsonObject() };
        var capacities = units.Select(table => ConsumedCapacity.Of(input, table.Key, table.Value)).OfType<JsonNode>().ToArray();
        if (capacities.Length > 0)
        {
            output["ConsumedCapacity"] = new JsonArray(capacities);
        }

        return output;
    }

    private sealed record Write(Table Table, ItemPlace Place, StoredItem? Item)
    {
        public static Write Read(Table table, JsonObject request)
        {
            var put = request.OptionalStructure("PutRequest");
            var delete = request.OptionalStructure("DeleteRequest");
            if (put is null == delete is null)
            {
                throw Input.Invalid("Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes");
            }

            if (delete is not null)
            {
                return new Write(table, table.PlaceOfKey(delete.RequiredStructure("Key")), null);
            }

            var item = table.Prepare(put!.RequiredStructure("Item"));
            return new Write(table, item.Place, item);
        }

        /// <summary>Writes; gives the size that counts.</summary>
        public int Apply()
        {
            var old = Item is null ? Table.Remove(Place) : Table.Put(Item);
            return Math.Max(old?.Size ?? 0, Item?.Size ?? 0);
        }
    }
}
