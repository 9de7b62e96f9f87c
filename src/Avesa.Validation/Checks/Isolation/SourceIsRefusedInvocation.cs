using Amazon.Lambda;
using Amazon.Lambda.Model;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Isolation;

/// <summary>The source's identity is refused to invoke the production function by its ARN (tried as a dry run, which asks for permission and runs nothing).</summary>
/// <remarks>https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html</remarks>
public sealed record SourceIsRefusedInvocation(string Function) : IMigrationCheck
{
    /// <inheritdoc />
    public async Task<Verdict> Run(Migration migration, CancellationToken cancellationToken)
    {
        var (source, production) = (migration.Source, migration.Production);
        var functions = await Task.WhenAll(source.Lambda.Function(Function), production.Lambda.Function(Function));
        if (functions is not [{ Arn: var twin }, { Arn: var target }])
        {
            return new Unproven($"The {(functions[1] is null ? production.Side : source.Side)} account has no function {Function}, so no attempt at it proves anything.");
        }

        return await new Probe(
            $"invoke production's {Function} by its ARN (dry run)",
            "lambda:InvokeFunction",
            target,
            $"the source's own {Function}",
            () => Invoke(source, target),
            () => Invoke(source, twin),
            () => Invoke(production, target)).Run(source);

        Task Invoke(Account by, string arn) =>
            by.Connection.Lambda.InvokeAsync(new InvokeRequest { FunctionName = arn, InvocationType = InvocationType.DryRun }, cancellationToken);
    }
}
