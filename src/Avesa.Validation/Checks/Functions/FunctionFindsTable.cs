using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Functions;

/// <summary>The function's variable names this table, and the table exists in the function's own account.</summary>
public sealed record FunctionFindsTable(string Function, string Variable, string Table) : ICheck
{
    /// <inheritdoc />
    public Task<Verdict> Run(Account account, CancellationToken cancellationToken) => account.OfFunction(Function, async function =>
    {
        var named = function.Variable(Variable);
        var table = await account.DynamoDb.Table(Table);
        return Verdict.Judge(
            Proof.Read,
            [
                .. Finding.Unless(function.Arn, $"{Variable}={Table}", named is null ? $"no variable {Variable}" : named == Table ? $"{Variable}={Table}" : $"another value in {Variable}", "Set the variable as in plan 7.2 and deploy again."),
                .. table is null ? [new Finding(Table, "a table", "none", "Create the table as in plan 2.2.")] : Array.Empty<Finding>(),
            ],
            $"{function.Name} finds {table?.Arn} under {Variable}.",
            $"{function.Name} does not find the table {Table} under {Variable}.");
    });
}
