using System.Text.Json;
using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Services.DynamoDb.Expressions;
using Avesa.Validation.Emulator.Services.DynamoDb.Items;

namespace Avesa.Validation.Emulator.Services.DynamoDb;

/// <summary>Reads up to 100 items of one or more tables; keys beyond 16 MB of items come back as unprocessed.</summary>
/// <remarks>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchGetItem.html</remarks>
internal sealed class BatchGetItem : IItemOperation
{
    private const int MaxKeys = 100;
    private const long MaxBytes = 16L * 1024 * 1024;

    /// <inheritdoc />
    public string Name => nameof(BatchGetItem);

    /// <inheritdoc />
    public void Handle(Call call, JsonObject input, Utf8JsonWriter output)
    {
        var requests = input.RequiredStructure("RequestItems").Select(request => Request.Read(call, request.Key, request.Value as JsonObject ?? [])).ToArray();
        if (requests.Length == 0)
        {
            throw Input.Violation("{}", "RequestItems", "Member must have length greater than or equal to 1");
        }

        if (requests.Sum(request => request.Keys.Count) > MaxKeys)
        {
            throw Input.Invalid("Too many items requested for the BatchGetItem call");
        }

        var (unprocessed, capacities, bytes) = (new JsonObject(), new JsonArray(), 0L);
        output.WriteStartObject();
        output.WriteStartObject("Responses");
        foreach (var request in requests)
        {
            var units = 0m;
            output.WriteStartArray(request.Name);
            foreach (var (key, item) in request.Keys.Select(key => (key, request.Table.Find(key))))
            {
                if (bytes + (item?.Size ?? 0) > MaxBytes)
                {
                    request.AddUnprocessed(unprocessed, key);
                    continue;
                }

                bytes += item?.Size ?? 0;
                units += ConsumedCapacity.ReadUnits(item?.Size ?? 0, request.Body.Flag("ConsistentRead"));
                if (item is not null)
                {
                    ItemJson.Write(output, item, request.Projection);
                }
            }

            output.WriteEndArray();
            capacities.Add(ConsumedCapacity.Of(input, request.Table.Name, units));
        }

        output.WriteEndObject();
        output.WritePropertyName("UnprocessedKeys");
        unprocessed.WriteTo(output);
        ConsumedCapacity.WriteList(output, capacities);
        output.WriteEndObject();
    }

    private sealed record Request(string Name, JsonObject Body, Table Table, IReadOnlyList<JsonObject> Keys, Projection? Projection)
    {
        public static Request Read(Call call, string nameOrArn, JsonObject body)
        {
            var table = call.DemandTable("dynamodb:BatchGetItem", nameOrArn);
            var context = new ExpressionContext(body, nameof(BatchGetItem), "ProjectionExpression");
            var projection = Projection.Read(body, context);
            context.DemandAllUsed();
            var keys = body.Structures("Keys");
            if (keys.Count == 0)
            {
                throw Input.Violation(null, $"RequestItems.{nameOrArn}.member.keys", "Member must not be null");
            }

            return keys.Select(table.PlaceOfKey).Distinct().Count() == keys.Count
                ? new Request(nameOrArn, body, table, keys, projection)
                : throw Input.Invalid("Provided list of item keys contains duplicates");
        }

        public void AddUnprocessed(JsonObject unprocessed, JsonObject key)
        {
            if (unprocessed[Name] is not JsonObject rest)
            {
                unprocessed[Name] = rest = (JsonObject)Body.DeepClone();
                rest["Keys"] = new JsonArray();
            }

            rest["Keys"]!.AsArray().Add(key.DeepClone());
        }
    }
}
