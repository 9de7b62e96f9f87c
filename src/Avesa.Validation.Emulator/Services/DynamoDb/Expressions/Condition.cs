using System.Diagnostics;
using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Services.DynamoDb.Items;

namespace Avesa.Validation.Emulator.Services.DynamoDb.Expressions;

/// <summary>A condition on an item: the closed set of forms that FilterExpression, ConditionExpression and KeyConditionExpression share.</summary>
/// <remarks>https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.OperatorsAndFunctions.html</remarks>
internal abstract record Condition
{
    /// <summary>Whether an item meets it. A value that is not there meets nothing but <c>attribute_not_exists</c> and <c>&lt;&gt;</c>.</summary>
    public bool Holds(JsonObject item) => this switch
    {
        And both => both.Left.Holds(item) && both.Right.Holds(item),
        Or either => either.Left.Holds(item) || either.Right.Holds(item),
        Not negated => !negated.Inner.Holds(item),
        Exists exists => exists.Path.Resolve(item) is not null == exists.Expected,
        HasType typed => typed.Path.Resolve(item) is { } value && AttributeComparison.Single(value).Type == typed.Type,
        Comparison { Operator: "<>" } compared => !Equal(compared.Left.In(item), compared.Right.In(item)),
        Comparison { Operator: "=" } compared => Equal(compared.Left.In(item), compared.Right.In(item)),
        Comparison compared => Ordered(compared.Operator, Order(compared.Left.In(item), compared.Right.In(item))),
        Between between => Order(between.Value.In(item), between.Low.In(item)) >= 0 && Order(between.Value.In(item), between.High.In(item)) <= 0,
        OneOf listed => listed.Options.Any(option => Equal(listed.Value.In(item), option.In(item))),
        BeginsWith begins => begins.Value.In(item) is { } value && begins.Prefix.In(item) is { } prefix && AttributeComparison.BeginsWith(value, prefix),
        Contains contains => contains.Value.In(item) is { } value && contains.Part.In(item) is { } part && AttributeComparison.Contains(value, part),
        _ => throw new UnreachableException(),
    };

    private static bool Equal(JsonObject? left, JsonObject? right) => left is not null && right is not null && AttributeComparison.Equal(left, right);

    private static int? Order(JsonObject? left, JsonObject? right) => left is null || right is null ? null : AttributeComparison.Order(left, right);

    private static bool Ordered(string comparison, int? order) => comparison switch
    {
        "<" => order < 0,
        "<=" => order <= 0,
        ">" => order > 0,
        ">=" => order >= 0,
        _ => throw new UnreachableException(comparison),
    };

    public sealed record And(Condition Left, Condition Right) : Condition;

    public sealed record Or(Condition Left, Condition Right) : Condition;

    public sealed record Not(Condition Inner) : Condition;

    /// <summary><c>attribute_exists</c> and <c>attribute_not_exists</c>.</summary>
    public sealed record Exists(DocumentPath Path, bool Expected) : Condition;

    /// <summary><c>attribute_type</c>.</summary>
    public sealed record HasType(DocumentPath Path, string Type) : Condition;

    /// <summary><c>=</c>, <c>&lt;&gt;</c>, <c>&lt;</c>, <c>&lt;=</c>, <c>&gt;</c> or <c>&gt;=</c>.</summary>
    public sealed record Comparison(string Operator, Operand Left, Operand Right) : Condition;

    public sealed record Between(Operand Value, Operand Low, Operand High) : Condition;

    /// <summary><c>IN</c>.</summary>
    public sealed record OneOf(Operand Value, IReadOnlyList<Operand> Options) : Condition;

    public sealed record BeginsWith(Operand Value, Operand Prefix) : Condition;

    public sealed record Contains(Operand Value, Operand Part) : Condition;
}
