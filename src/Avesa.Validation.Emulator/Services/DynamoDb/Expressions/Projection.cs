using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Services.DynamoDb.Expressions;

/// <summary>The attributes and parts of attributes that a read returns.</summary>
/// <remarks>https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.ProjectionExpressions.html</remarks>
internal sealed class Projection(IReadOnlyList<DocumentPath> paths)
{
    private const string Parameter = "ProjectionExpression";

    /// <summary>Reads a ProjectionExpression; null when the input has none.</summary>
    /// <exception cref="AwsError">ValidationException.</exception>
    public static Projection? Read(JsonObject input, ExpressionContext context)
    {
        if (input.OptionalText(Parameter) is not { } text)
        {
            return null;
        }

        var tokens = new ExpressionTokens(Parameter, text);
        var paths = new List<DocumentPath>();
        do
        {
            var path = context.Path(tokens);
            if (paths.FirstOrDefault(path.Overlaps) is { } other)
            {
                throw tokens.Invalid(
                    $"Two document paths overlap with each other; must remove or rewrite one of these paths; path one: {other}, path two: {path}");
            }

            paths.Add(path);
        }
        while (tokens.TryTake(","));
        return tokens.AtEnd ? new Projection(paths) : throw tokens.Unexpected();
    }

    /// <summary>The parts of an item that the paths lead to, in their places; positions of a list close up.</summary>
    public JsonObject Of(JsonObject item)
    {
        var root = new Node();
        foreach (var path in paths)
        {
            if (path.Resolve(item) is { } value)
            {
                root.Put(path.Elements, value);
            }
        }

        return new JsonObject(root.Children.Select(child => KeyValuePair.Create((string)child.Key, child.Value.ToValue())!));
    }

    private sealed class Node
    {
        private JsonObject? value;

        public SortedDictionary<object, Node> Children { get; } = new(Comparer<object>.Create((left, right) =>
            left is int first && right is int second ? first.CompareTo(second) : string.CompareOrdinal($"{left}", $"{right}")));

        public void Put(IEnumerable<object> path, JsonObject leaf)
        {
            var node = this;
            foreach (var element in path)
            {
                if (!node.Children.TryGetValue(element, out var child))
                {
                    node.Children[element] = child = new Node();
                }

                node = child;
            }

            node.value = leaf;
        }

        public JsonNode? ToValue() => value is not null
            ? value.DeepClone()
            : Children.Keys.First() is int
                ? new JsonObject { ["L"] = new JsonArray([.. Children.Values.Select(child => child.ToValue())]) }
                : new JsonObject { ["M"] = new JsonObject(Children.Select(child => KeyValuePair.Create((string)child.Key, child.Value.ToValue()))) };
    }
}
