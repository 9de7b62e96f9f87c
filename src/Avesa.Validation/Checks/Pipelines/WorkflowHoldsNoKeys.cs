using System.Text.RegularExpressions;
using Avesa.Validation.Gate.Files;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Pipelines;

/// <summary>The workflow, and the local ones that it calls, sign in with a token that GitHub gives for minutes, and with no key that lives longer.</summary>
/// <param name="Path">The file of the workflow.</param>
/// <remarks>https://docs.github.com/en/actions/how-tos/secure-your-work/security-harden-deployments/oidc-in-aws</remarks>
public sealed partial record WorkflowHoldsNoKeys(string Path) : ICheck
{
    private static readonly string[] Keys = ["aws-access-key-id", "aws-secret-access-key", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"];

    /// <inheritdoc />
    public Task<Verdict> Run(Account account, CancellationToken cancellationToken) => Task.FromResult(Workflow.Judge(Path, workflow =>
    {
        var deploying = workflow.Deploying.ToList();
        return Verdict.Judge(
            Proof.Read,
            [
                .. workflow.Files.SelectMany(file => file.Root.Entries().Where(HoldsKey).Select(entry => new Finding(
                    $"{file.Path}:{entry.Line}", "no key that lives long", entry.Key, "Remove the key here and in IAM, and assume the role with the token: permissions: id-token: write, and role-to-assume alone."))),
                .. deploying.Count > 0 ? Array.Empty<Finding>() : [new Finding(Path, "a job that runs cdk deploy", "none", "Set AVESA_WORKFLOW to the workflow that deploys to production.")],
                .. deploying.Where(pair => pair.Job.Of("permissions").Of("id-token").Text() != "write" && workflow.Root.Of("permissions").Of("id-token").Text() != "write").Select(pair => new Finding(
                    $"{Path}: {pair.Name}", "permissions: id-token: write", "none", "Without it there is no token to assume the role with, and so a key somewhere.")),
            ],
            $"No key stands in {string.Join(", ", workflow.Files.Select(file => System.IO.Path.GetFileName(file.Path)))}, and {string.Join(", ", deploying.Select(pair => pair.Name))} may ask for a token.",
            $"{System.IO.Path.GetFileName(Path)} signs in with keys.");
    }));

    private static bool HoldsKey(MapEntry entry) =>
        Keys.Contains(entry.Key, StringComparer.Ordinal)
        || (entry is { Key: "secrets", Value: TextNode { Text: "inherit" } })
        || (entry.Value is TextNode { Text: var text } && (KeyOfSecrets().IsMatch(text) || AccessKey().IsMatch(text)));

    [GeneratedRegex("""secrets(\.|\[['"])[A-Z0-9_]*(ACCESS_KEY|SECRET_KEY)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex KeyOfSecrets();

    [GeneratedRegex(@"\bAKIA[0-9A-Z]{16}\b")]
    private static partial Regex AccessKey();
}
