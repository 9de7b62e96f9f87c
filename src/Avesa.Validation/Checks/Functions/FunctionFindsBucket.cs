using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Functions;

/// <summary>The function's variable names this bucket, and the bucket belongs to the function's own account.</summary>
public sealed record FunctionFindsBucket(string Function, string Variable, string Bucket) : ICheck
{
    /// <inheritdoc />
    public Task<Verdict> Run(Account account, CancellationToken cancellationToken) => account.OfFunction(Function, async function =>
    {
        var named = function.Variable(Variable);
        var own = (await account.S3.OwnBuckets()).Contains(Bucket);
        return Verdict.Judge(
            Proof.Read,
            [
                .. Finding.Unless(function.Arn, $"{Variable}={Bucket}", named is null ? $"no variable {Variable}" : named == Bucket ? $"{Variable}={Bucket}" : $"another value in {Variable}", "Set the variable as in plan 7.2 and deploy again."),
                .. own ? Array.Empty<Finding>() : [new Finding(Bucket, $"a bucket of the {account.Side} account", "none of that name", "Create the bucket as in plan 2.2.")],
            ],
            $"{function.Name} finds {Bucket} under {Variable}.",
            $"{function.Name} does not find the bucket {Bucket} under {Variable}.");
    });
}
