using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Services.DynamoDb;

/// <summary>Finds the table that a call names, by name in the caller's account or by ARN in any, once the policies have let the call pass.</summary>
internal static class TableAccess
{
    /// <summary>The table for a call that reads or writes items.</summary>
    /// <exception cref="AwsError">AccessDeniedException, ValidationException or ResourceNotFoundException.</exception>
    public static Table DemandTable(this Call call, string action, string nameOrArn) =>
        call.Look(action, nameOrArn).Table ?? throw new AwsError("ResourceNotFoundException", "Requested resource not found");

    /// <summary>The table for a call that describes or manages it, whose errors name the table.</summary>
    /// <exception cref="AwsError">AccessDeniedException, ValidationException or ResourceNotFoundException.</exception>
    public static Table DemandDescribedTable(this Call call, string action, string nameOrArn)
    {
        var (name, table) = call.Look(action, nameOrArn);
        return table ?? throw new AwsError("ResourceNotFoundException", $"Requested resource not found: Table: {name} not found");
    }

    /// <summary>The table for the calls about backups, which spell its absence in their own way.</summary>
    /// <exception cref="AwsError">AccessDeniedException, ValidationException or TableNotFoundException.</exception>
    public static Table DemandBackedUpTable(this Call call, string action, string nameOrArn)
    {
        var (name, table) = call.Look(action, nameOrArn);
        return table ?? throw new AwsError("TableNotFoundException", $"Table not found: {name}");
    }

    /// <summary>The table for the calls that name it by ResourceArn.</summary>
    /// <exception cref="AwsError">AccessDeniedException, ValidationException or ResourceNotFoundException.</exception>
    public static Table DemandResource(this Call call, string action, string arn)
    {
        if (!Arn.TryParse(arn, out _))
        {
            throw Input.Invalid($"Invalid ResourceArn provided as input: {arn}");
        }

        // "ResourcArn" is how DynamoDB spells it.
        return call.Look(action, arn).Table ?? throw new AwsError("ResourceNotFoundException", $"Requested resource not found: ResourcArn: {arn} not found");
    }

    /// <summary>The name or ARN in the member TableName.</summary>
    public static string TableName(this JsonObject input) => input.RequiredText("TableName");

    private static (string Name, Table? Table) Look(this Call call, string action, string nameOrArn)
    {
        if (!Arn.TryParse(nameOrArn, out var arn))
        {
            var name = Input.CheckedName(nameOrArn, "TableName");
            return (name, call.Authorized(action, call.Account.ArnOf("dynamodb", $"table/{name}"), call.Account, name));
        }

        if (arn.Service != "dynamodb" || !arn.Resource.StartsWith("table/", StringComparison.Ordinal))
        {
            throw Input.Invalid($"Invalid table ARN: {nameOrArn}");
        }

        var named = arn.Resource["table/".Length..];
        var owner = call.Moment.AccountOf(nameOrArn);
        var table = call.Authorized(action, nameOrArn, owner ?? new Account(call.Moment, arn.AccountId, arn.Region), named);
        return (named, arn.Region == owner?.Region ? table : null);
    }

    // Across accounts an absent table has no policy that could allow the call, so its absence stays unknown.
    private static Table? Authorized(this Call call, string action, string arn, Account owner, string name)
    {
        var table = owner.Tables.GetValueOrDefault(name);
        call.Demand(action, arn, owner, table?.ResourcePolicy);
        return table;
    }
}
