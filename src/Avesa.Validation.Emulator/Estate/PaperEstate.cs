using System.Security.Cryptography;
using System.Text;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Estate;

/// <summary>What AVESA's people keep in files: the five documents of plan 8.3, those of the night, their word for each, and the workflow of plan 4.1.</summary>
internal static class PaperEstate
{
    /// <summary>The file of their words.</summary>
    public const string Attestations = "attestations.yaml";

    /// <summary>The workflow that deploys.</summary>
    public const string Workflow = "deploy-production.yml";

    /// <summary>What the run that validated production in the night had found.</summary>
    public const string Validation = "validation.txt";

    /// <summary>The minutes of the decision with which the night ends.</summary>
    public const string Decision = "decision";

    /// <summary>How the way back was tried.</summary>
    public const string Rehearsal = "rollback-rehearsal";

    /// <summary>Control, document, its owner, and what the owner gives their word for.</summary>
    public static IReadOnlyList<(string Control, string File, string Owner, string Statement)> Documents { get; } =
    [
        ("DOC-01", "data-flow", "ada@avesa.example", "the data flow diagrams show every store and flow of customer data as it is in the production account"),
        ("DOC-02", "security-architecture", "grace@avesa.example", "the security architecture documentation describes accounts, roles, keys and boundaries as they are"),
        ("DOC-03", "access-control", "grace@avesa.example", "the access control matrices name everybody who can reach customer data, and why"),
        ("DOC-04", "incident-response", "maria@avesa.example", "the incident response procedures say who is called, by whom and how, and were tried"),
        ("DOC-05", "backup-and-recovery", "maria@avesa.example", "the backup and recovery procedures name each step of a restore, and were followed in the last drill"),
    ];

    /// <summary>Writes the papers of a moment.</summary>
    public static void Build(Moment moment, Timeline timeline)
    {
        var attested = new StringBuilder("attestations:\n");
        foreach (var (control, file, owner, statement, at) in Words(timeline))
        {
            var text = $"# {char.ToUpperInvariant(file[0])}{file[1..].Replace('-', ' ')}\n\nOwner: {owner}\n\nReviewed by {owner}: {statement}.\n";
            moment.Papers[PathOf(file)] = text;
            attested.Append(
                $"""
                  - control: {control}
                    statement: "{statement}"
                    by: {owner}
                    at: {At(at)}
                    valid-days: 180
                    evidence:
                      path: {PathOf(file)}
                      sha256: {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}

                """);
        }

        moment.Papers[Validation] = $"began {At(timeline.Validated)}\nended {At(timeline.Validated.AddMinutes(4))}\n";
        moment.Papers[Attestations] = attested.ToString();
        moment.Papers[Workflow] = WorkflowText;
    }

    private static IEnumerable<(string Control, string File, string Owner, string Statement, DateTimeOffset At)> Words(Timeline timeline)
    {
        foreach (var (control, file, owner, statement) in Documents)
        {
            yield return (control, file, owner, statement, timeline.Drilled);
        }

        yield return ("RBK-04", Rehearsal, "maria@avesa.example", "the four procedures of the way back were carried out in a rehearsal, within two hours", timeline.Drilled);
        if (timeline.CutOver)
        {
            yield return ("CUT-07", Decision, "ada@avesa.example", "production stays: GO", timeline.Decided);
        }
    }

    /// <summary>Where a document lies.</summary>
    public static string PathOf(string file) => $"documents/{file}.md";

    /// <summary>A time as attestations write it.</summary>
    public static string At(DateTimeOffset time) => $"{time.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}";

    private const string WorkflowText =
        """
        name: Deploy to Production
        on:
          push:
            branches: [main]
        permissions: {}
        jobs:
          deploy:
            runs-on: ubuntu-24.04
            environment: production
            permissions:
              contents: read
              id-token: write
            steps:
              - uses: aws-actions/configure-aws-credentials@e6de054238d6b7531b4efff3b6587d9aade6a06c
                with:
                  aws-region: us-east-1
                  role-to-assume: arn:aws:iam::987654321098:role/GitHubActionsDeploymentRole
              - run: cdk deploy --context environment=prod --all --require-approval never
          gate:
            needs: deploy
            uses: avesa/avesa-validation/.github/workflows/validate.yml@0123456789abcdef0123456789abcdef01234567
            with:
              phase: post-deploy
              environment: production-readonly

        """;
}
