using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Stacks;

/// <summary>
/// What the stack made is still what its template says. CloudFormation knows that only when somebody has it look, which this suite does not, since
/// it takes an operation that does more than read: what nobody looked for since the last deployment, or for too long, is not proven.
/// </summary>
/// <param name="Stack">The stack.</param>
/// <param name="Days">How old the look may be.</param>
/// <remarks>https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-stack-drift.html</remarks>
public sealed record StackHasNotDrifted(string Stack, int Days) : ICheck
{
    /// <inheritdoc />
    public async Task<Verdict> Run(Account account, CancellationToken cancellationToken)
    {
        var stack = (await account.CloudFormation.Stacks()).SingleOrDefault(stack => stack.Name == Stack);
        var look = $"run aws cloudformation detect-stack-drift --stack-name {Stack} and ask again.";
        return stack switch
        {
            null => new Broken(
                $"The {account.Side} account has no stack {Stack}.",
                Proof.Read,
                [new Finding(Stack, "a stack", "none", "Deploy it: cdk deploy --context environment=prod --all (plan 2.1).")]),
            { Drift: "DRIFTED" } => new Broken(
                $"{Stack} is not what its template says.",
                Proof.Read,
                [new Finding(Stack, "IN_SYNC", $"DRIFTED, as seen on {stack.DriftChecked:u}", $"aws cloudformation describe-stack-resource-drifts --stack-name {Stack} names what was changed: put it into the code, or deploy again.")]),
            not { Drift: "IN_SYNC" } or { DriftChecked: null } => new Unproven($"Whether {Stack} has drifted is not known ({stack.Drift ?? "CloudFormation did not say"}): {look}"),
            { DriftChecked: { } looked } when looked < stack.Changed => new Unproven($"{Stack} was last looked at on {looked:u}, before it was deployed on {stack.Changed:u}: {look}"),
            { DriftChecked: { } looked } when looked < account.Clock.GetUtcNow().AddDays(-Days) => new Unproven($"{Stack} was last looked at on {looked:u}, more than {Days} days ago: {look}"),
            _ => new Held($"{Stack} is IN_SYNC with its template, as seen on {stack.DriftChecked:u}.", Proof.Read),
        };
    }
}
