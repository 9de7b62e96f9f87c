using System.Globalization;
using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Services.DynamoDb.Items;

namespace Avesa.Validation.Emulator.Services.DynamoDb.Expressions;

/// <summary>What a condition compares: a closed set of a path, a constant and the size of a path.</summary>
internal abstract record Operand
{
    /// <summary>The value for an item; null when the item has none.</summary>
    public abstract JsonObject? In(JsonObject item);

    /// <summary>A path into the item.</summary>
    public sealed record Attribute(DocumentPath Path) : Operand
    {
        /// <inheritdoc />
        public override JsonObject? In(JsonObject item) => Path.Resolve(item);
    }

    /// <summary>A value of the request.</summary>
    public sealed record Constant(JsonObject Value) : Operand
    {
        /// <inheritdoc />
        public override JsonObject? In(JsonObject item) => Value;
    }

    /// <summary>The function size.</summary>
    public sealed record Size(DocumentPath Path) : Operand
    {
        /// <inheritdoc />
        public override JsonObject? In(JsonObject item) => Path.Resolve(item) is { } value && AttributeComparison.Size(value) is { } size
            ? new JsonObject { ["N"] = size.ToString(CultureInfo.InvariantCulture) }
            : null;
    }
}
