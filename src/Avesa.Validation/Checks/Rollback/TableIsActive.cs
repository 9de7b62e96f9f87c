using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Rollback;

/// <summary>The table is there and can be read and written. Its settings are not asked for: it served until the night as it is.</summary>
public sealed record TableIsActive(string Table) : ICheck
{
    /// <inheritdoc />
    public async Task<Verdict> Run(Account account, CancellationToken cancellationToken) => await account.DynamoDb.Table(Table) switch
    {
        null => new Broken($"The {account.Side} account has no table {Table} any more.", Proof.Read, [new Finding(Table, "a table", "none", "Restore it to the last point in time: aws dynamodb restore-table-to-point-in-time.")]),
        { Status: not "ACTIVE" } table => new Broken($"{Table} of the {account.Side} is not active.", Proof.Read, [new Finding(table.Arn, "status ACTIVE", $"status {table.Status}", "Find out who changes or deletes it.")]),
        var table => new Held($"{Table} of the {account.Side} is active, with {table.Items:N0} items when DynamoDB counted last.", Proof.Read),
    };
}
