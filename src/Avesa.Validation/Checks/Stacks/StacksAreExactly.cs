using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Stacks;

/// <summary>Of the stacks whose names begin alike, the account has exactly the planned ones: nothing of another environment, nothing left behind.</summary>
/// <param name="Beginning">For example <c>ConnectWise</c>.</param>
/// <param name="Stacks">The planned names.</param>
public sealed record StacksAreExactly(string Beginning, IReadOnlyList<string> Stacks) : ICheck
{
    /// <inheritdoc />
    public async Task<Verdict> Run(Account account, CancellationToken cancellationToken)
    {
        var all = await account.CloudFormation.Stacks();
        var found = all.Select(stack => stack.Name).Where(name => name.StartsWith(Beginning, StringComparison.Ordinal)).ToList();
        return Verdict.Judge(
            Proof.Read,
            [
                .. Stacks.Except(found, StringComparer.Ordinal).Select(name => new Finding(name, "a stack", "none", "Deploy it: cdk deploy --context environment=prod --all (plan 2.1).")),
                .. found.Except(Stacks, StringComparer.Ordinal).Select(name => new Finding(name, $"no other stack named {Beginning}…", "a stack", "Delete it, or deploy it to the account that it belongs to: app.py decides by the context environment (plan 1.3).")),
            ],
            $"Of {all.Count} stacks of the {account.Side} account exactly {string.Join(", ", Stacks)} are named {Beginning}….",
            $"The stacks of the {account.Side} account are not those of the plan.");
    }

    /// <inheritdoc />
    public override string ToString() => $"{nameof(StacksAreExactly)} {{ {string.Join(", ", Stacks)} }}";
}
