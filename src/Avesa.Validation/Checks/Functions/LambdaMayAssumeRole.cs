using Avesa.Validation.Policies;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Functions;

/// <summary>The function's execution role exists in its own account, and its trust policy lets Lambda assume it: otherwise no start succeeds.</summary>
/// <remarks>https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html</remarks>
public sealed record LambdaMayAssumeRole(string Function) : ICheck
{
    private const string Service = "lambda.amazonaws.com";

    /// <inheritdoc />
    public Task<Verdict> Run(Account account, CancellationToken cancellationToken) => account.OfFunction(Function, async function =>
    {
        var role = await account.Iam.Role(function.RoleName);
        if (role is null || role.Arn != function.RoleArn)
        {
            return new Broken(
                $"The execution role of {function.Name} does not exist in the {account.Side} account.",
                Proof.Read,
                [new Finding(function.Arn, $"the role {function.RoleArn}", role is null ? "no such role" : $"the role {role.Arn}", "Deploy the pipeline again, so that the function gets a role of its account.")]);
        }

        var context = new Dictionary<string, string> { ["aws:sourceaccount"] = account.Id, ["aws:sourcearn"] = function.Arn };
        var answer = PolicyDocument.Parse(role.TrustPolicy).Ask(new PolicyQuestion(Service, "", "sts:AssumeRole", role.Arn, context));
        return answer.Consent switch
        {
            Consent.Allows => new Held($"{role.Name}, the role of {function.Name}, trusts {Service}.", Proof.Read),
            Consent.Depends => new Unproven($"Whether {role.Name} trusts {Service} hangs on the condition of its statement \"{answer.Statement!.Id}\", which cannot be decided here: read the trust policy."),
            _ => new Broken(
                $"Lambda may not assume the role of {function.Name}.",
                Proof.Read,
                [new Finding(role.Arn, $"a trust policy that lets {Service} assume the role", answer.Consent == Consent.Denies ? $"a denial in \"{answer.Statement!.Id}\"" : "none", "Correct the role's trust policy, or deploy the pipeline again.")]),
        };
    });
}
