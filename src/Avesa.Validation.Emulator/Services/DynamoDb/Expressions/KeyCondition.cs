using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Services.DynamoDb.Items;

namespace Avesa.Validation.Emulator.Services.DynamoDb.Expressions;

/// <summary>What a Query asks of the keys: one partition, and perhaps a part of it by the sort key.</summary>
/// <remarks>https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Query.KeyConditionExpressions.html</remarks>
/// <param name="Start">A place before the partition's first item.</param>
/// <param name="Range">The condition on the sort key; null for the whole partition.</param>
internal sealed record KeyCondition(ItemPlace Start, Condition? Range)
{
    /// <summary>Reads KeyConditionExpression.</summary>
    /// <exception cref="AwsError">ValidationException: it does not name exactly one partition of the table.</exception>
    public static KeyCondition Read(JsonObject input, Table table, ExpressionContext context)
    {
        var condition = ConditionParser.Read(input, "KeyConditionExpression", context)
            ?? throw Input.Invalid("Either the KeyConditions or KeyConditionExpression parameter must be specified in the request.");
        var byKey = Parts(condition).Select(part => (Key: KeyOf(part), Condition: part)).ToList();
        if (byKey.Select(part => part.Key).Distinct().Count() < byKey.Count)
        {
            throw Input.Invalid("KeyConditionExpressions must only contain one condition per key");
        }

        var hash = byKey.Find(part => part.Key == table.HashKey.Name).Condition
            ?? throw Input.Invalid($"Query condition missed key schema element: {table.HashKey.Name}");
        var others = byKey.Where(part => part.Key != table.HashKey.Name).ToList();
        if (others.Count > 1 || (others is [var other] && other.Key != table.RangeKey?.Name))
        {
            throw Input.Invalid(table.RangeKey is { } range
                ? $"Query condition missed key schema element: {range.Name}"
                : "Query key condition not supported");
        }

        foreach (var part in byKey)
        {
            CheckTypes(part.Condition, part.Key == table.HashKey.Name ? table.HashKey : table.RangeKey!);
        }

        var value = hash is Condition.Comparison { Operator: "=" } equal
            ? Constants(equal).Single()
            : throw Input.Invalid("Query key condition not supported");
        var partition = TableKey.SortableBytes(table.HashKey.Type, Wire.Text(value[table.HashKey.Type]));
        return new KeyCondition(new ItemPlace(table.Items.Hash(partition), partition, []), others.Count == 0 ? null : others[0].Condition);
    }

    /// <summary>Whether a place lies in the partition.</summary>
    public bool InPartition(ItemPlace place) => place.Partition.Span.SequenceEqual(Start.Partition.Span);

    private static IEnumerable<Condition> Parts(Condition condition) => condition switch
    {
        Condition.And both => Parts(both.Left).Concat(Parts(both.Right)),
        Condition.Or => throw Unsupported("OR"),
        Condition.Not => throw Unsupported("NOT"),
        Condition.OneOf => throw Unsupported("IN"),
        Condition.Exists exists => throw Unsupported(exists.Expected ? "attribute_exists" : "attribute_not_exists"),
        Condition.HasType => throw Unsupported("attribute_type"),
        Condition.Contains => throw Unsupported("contains"),
        Condition.Comparison { Operator: "<>" } => throw Unsupported("<>"),
        _ => [condition],
    };

    private static string KeyOf(Condition condition)
    {
        var paths = Operands(condition).OfType<Operand.Attribute>().ToList();
        return paths switch
        {
            [] => throw Input.Invalid("Invalid condition in KeyConditionExpression: No key attribute specified"),
            [{ Path.Elements.Count: > 1 }] => throw Input.Invalid("KeyConditionExpressions cannot have conditions on nested attributes"),
            [var single] => single.Path.Attribute,
            _ => throw Input.Invalid("Invalid condition in KeyConditionExpression: Multiple attribute names used in one condition"),
        };
    }

    private static void CheckTypes(Condition condition, KeyAttribute key)
    {
        if (Constants(condition).Any(value => value[key.Type] is null))
        {
            throw Input.Invalid("One or more parameter values were invalid: Condition parameter type does not match schema type");
        }
    }

    private static IEnumerable<JsonObject> Constants(Condition condition) =>
        Operands(condition).OfType<Operand.Constant>().Select(constant => constant.Value);

    private static Operand[] Operands(Condition condition) => condition switch
    {
        Condition.Comparison compared => [compared.Left, compared.Right],
        Condition.Between between => [between.Value, between.Low, between.High],
        Condition.BeginsWith begins => [begins.Value, begins.Prefix],
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static AwsError Unsupported(string operation) => Input.Invalid($"Invalid operator used in KeyConditionExpression: {operation}");
}
