using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Accounts;

/// <summary>Production is another account than the source, and nothing in it belongs to another environment, as its name tells.</summary>
/// <param name="Others">The environments that stay in the source: <c>dev</c>, <c>staging</c>.</param>
public sealed record ProductionIsItsOwnAccount(IReadOnlyList<string> Others) : IMigrationCheck
{
    /// <inheritdoc />
    public async Task<Verdict> Run(Migration migration, CancellationToken cancellationToken)
    {
        var (source, production) = (migration.Source, migration.Production);
        if (source.Id == production.Id)
        {
            return new Broken(
                $"Production and the source are one account, {source.Id}.",
                Proof.Read,
                [new Finding($"account {production.Id}", "an account of its own", "the source account", "Create an account for production, and point the production profile at it.")]);
        }

        var stacks = production.CloudFormation.Stacks();
        var functions = production.Lambda.FunctionNames();
        var tables = production.DynamoDb.TableNames();
        var buckets = production.S3.OwnBuckets();
        var secrets = production.SecretsManager.Names();
        List<(string Kind, string Name)> held =
        [
            .. (await stacks).Select(stack => ("stack", stack.Name)),
            .. (await functions).Select(name => ("function", name)),
            .. (await tables).Select(name => ("table", name)),
            .. (await buckets).Select(name => ("bucket", name)),
            .. (await secrets).Select(name => ("secret", name)),
        ];
        return held.Count == 0
            ? new Unproven($"The account {production.Id} holds nothing yet, so it does not show whose it is: deploy first.")
            : Verdict.Judge(
                Proof.Compared,
                [
                    .. held.Where(resource => Others.Any(other => IsOf(resource.Name, other))).Select(resource => new Finding(
                        $"{resource.Kind} {resource.Name}", $"nothing of {string.Join(" or ", Others)}", $"a {resource.Kind} of theirs", "Move it to the account of its environment, or delete it.")),
                ],
                $"Production is {production.Id} and the source is {source.Id}; none of the {held.Count} stacks, functions, tables, buckets and secrets in production is of {string.Join(" or ", Others)}.",
                $"Production's account {production.Id} holds what belongs to another environment.");
    }

    /// <inheritdoc />
    public override string ToString() => $"{nameof(ProductionIsItsOwnAccount)} {{ not {string.Join(", ", Others)} }}";

    private static bool IsOf(string name, string environment) =>
        name.Split('-', '_', '.', '/').Any(word => string.Equals(word, environment, StringComparison.OrdinalIgnoreCase));
}
