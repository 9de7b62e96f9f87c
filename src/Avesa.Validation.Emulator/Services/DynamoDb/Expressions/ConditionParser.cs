using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Services.DynamoDb.Items;

namespace Avesa.Validation.Emulator.Services.DynamoDb.Expressions;

/// <summary>Reads a condition: OR binds weakest, then AND, then NOT.</summary>
internal sealed class ConditionParser
{
    private static readonly string[] Comparators = ["=", "<>", "<", "<=", ">", ">="];

    private readonly ExpressionTokens tokens;
    private readonly ExpressionContext context;

    private ConditionParser(ExpressionTokens tokens, ExpressionContext context)
    {
        this.tokens = tokens;
        this.context = context;
    }

    /// <summary>Reads the condition in a member of the input; null when it is not there.</summary>
    /// <exception cref="AwsError">ValidationException.</exception>
    public static Condition? Read(JsonObject input, string member, ExpressionContext context)
    {
        if (input.OptionalText(member) is not { } text)
        {
            return null;
        }

        var tokens = new ExpressionTokens(member, text);
        var condition = new ConditionParser(tokens, context).Alternatives();
        return tokens.AtEnd ? condition : throw tokens.Unexpected();
    }

    private Condition Alternatives()
    {
        var left = Conjunction();
        while (tokens.TryTake("OR"))
        {
            left = new Condition.Or(left, Conjunction());
        }

        return left;
    }

    private Condition Conjunction()
    {
        var left = Negation();
        while (tokens.TryTake("AND"))
        {
            left = new Condition.And(left, Negation());
        }

        return left;
    }

    private Condition Negation()
    {
        if (tokens.TryTake("NOT"))
        {
            return new Condition.Not(Negation());
        }

        if (!tokens.TryTake("("))
        {
            return Simple();
        }

        var inner = Alternatives();
        tokens.Demand(")");
        return inner;
    }

    private Condition Simple()
    {
        if (tokens.BeginsCall && tokens.Next != "size")
        {
            return Function(tokens.Take());
        }

        var left = Operand();
        if (tokens.TryTake("BETWEEN"))
        {
            var low = Operand();
            tokens.Demand("AND");
            return new Condition.Between(left, low, Operand());
        }

        if (tokens.TryTake("IN"))
        {
            return new Condition.OneOf(left, Arguments());
        }

        return Comparators.Contains(tokens.Next) ? new Condition.Comparison(tokens.Take(), left, Operand()) : throw tokens.Unexpected();
    }

    private Condition Function(string name)
    {
        var arguments = Arguments();
        var expected = name switch
        {
            "attribute_exists" or "attribute_not_exists" => 1,
            "attribute_type" or "begins_with" or "contains" => 2,
            _ => throw tokens.Invalid($"Invalid function name; function: {name}"),
        };
        if (arguments.Count != expected)
        {
            throw tokens.Invalid(
                $"Incorrect number of operands for operator or function; operator or function: {name}, number of operands: {arguments.Count}");
        }

        return name switch
        {
            "begins_with" => new Condition.BeginsWith(arguments[0], arguments[1]),
            "contains" => new Condition.Contains(arguments[0], arguments[1]),
            "attribute_type" => new Condition.HasType(Path(name, arguments[0]), TypeName(name, arguments[1])),
            _ => new Condition.Exists(Path(name, arguments[0]), name == "attribute_exists"),
        };
    }

    private List<Operand> Arguments()
    {
        tokens.Demand("(");
        var arguments = new List<Operand> { Operand() };
        while (tokens.TryTake(","))
        {
            arguments.Add(Operand());
        }

        tokens.Demand(")");
        return arguments;
    }

    private Operand Operand()
    {
        if (tokens.BeginsCall)
        {
            var name = tokens.Take();
            return name == "size" && Arguments() is [Operand.Attribute sized]
                ? new Operand.Size(sized.Path)
                : throw tokens.Invalid($"The function is not allowed to be used this way in an expression; function: {name}");
        }

        return tokens.Next[0] == ':' ? new Operand.Constant(context.Value(tokens)) : new Operand.Attribute(context.Path(tokens));
    }

    private DocumentPath Path(string function, Operand operand) => operand is Operand.Attribute attribute
        ? attribute.Path
        : throw tokens.Invalid($"Operator or function requires a document path; operator or function: {function}");

    private string TypeName(string function, Operand operand)
    {
        var type = operand is Operand.Constant { Value: { } value } && value["S"] is { } name ? Wire.Text(name) : throw tokens.Invalid(
            $"Incorrect operand type for operator or function; operator or function: {function}, operand type: other than S");
        return type is "S" or "N" or "B" or "BOOL" or "NULL" or "SS" or "NS" or "BS" or "L" or "M"
            ? type
            : throw tokens.Invalid($"Invalid attribute type name found; type: {type}, valid types: {{B,NULL,SS,BOOL,L,BS,N,NS,S,M}}");
    }
}
