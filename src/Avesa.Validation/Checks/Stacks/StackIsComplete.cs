using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Stacks;

/// <summary>The stack is there, its last operation completed, and it was not rolled back: a stack that was runs its old version.</summary>
/// <remarks>https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/view-stack-events.html</remarks>
public sealed record StackIsComplete(string Stack) : ICheck
{
    private static readonly string[] Complete = ["CREATE_COMPLETE", "UPDATE_COMPLETE", "IMPORT_COMPLETE"];

    // The update itself succeeded; only its old resources are still being removed.
    private const string CleaningUp = "UPDATE_COMPLETE_CLEANUP_IN_PROGRESS";

    /// <inheritdoc />
    public async Task<Verdict> Run(Account account, CancellationToken cancellationToken)
    {
        var stack = (await account.CloudFormation.Stacks()).SingleOrDefault(stack => stack.Name == Stack);
        if (stack is null)
        {
            return new Broken(
                $"The {account.Side} account has no stack {Stack} in {account.Region}.",
                Proof.Read,
                [new Finding(Stack, "a complete stack", "none", "Deploy it: cdk deploy --context environment=prod --all (plan 2.1).")]);
        }

        return Complete.Contains(stack.Status, StringComparer.Ordinal) || stack.Status == CleaningUp
            ? new Held($"{Stack} is {stack.Status} since {stack.Changed:u}.", Proof.Read)
            : new Broken(
                $"{Stack} is {stack.Status}.",
                Proof.Read,
                [new Finding(Stack, string.Join(" or ", Complete), $"{stack.Status}{(stack.StatusReason is null ? "" : $" ({stack.StatusReason})")}", "Read the stack's events, mend what failed, and deploy again.")]);
    }
}
