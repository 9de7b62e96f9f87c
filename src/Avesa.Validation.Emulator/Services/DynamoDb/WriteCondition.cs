using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Protocols;
using Avesa.Validation.Emulator.Services.DynamoDb.Expressions;

namespace Avesa.Validation.Emulator.Services.DynamoDb;

/// <summary>The ConditionExpression of a write.</summary>
/// <remarks>https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.ConditionExpressions.html</remarks>
internal static class WriteCondition
{
    /// <summary>Lets the write pass if the item that is there, or none, meets the condition.</summary>
    /// <exception cref="AwsError">ConditionalCheckFailedException, or ValidationException for the expression.</exception>
    public static void Check(JsonObject input, string operation, StoredItem? existing)
    {
        if (input.OptionalChoice("ReturnValuesOnConditionCheckFailure", "ALL_OLD", "NONE") == "ALL_OLD")
        {
            throw NotImplementedHere.Operation("dynamodb", $"{operation} with ReturnValuesOnConditionCheckFailure");
        }

        var context = new ExpressionContext(input, operation, "ConditionExpression");
        var condition = ConditionParser.Read(input, "ConditionExpression", context);
        context.DemandAllUsed();
        if (condition is not null && !condition.Holds(existing?.Attributes() ?? []))
        {
            throw new AwsError("ConditionalCheckFailedException", "The conditional request failed");
        }
    }
}
