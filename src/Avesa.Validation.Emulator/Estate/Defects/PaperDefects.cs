using System.Globalization;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Estate.Defects;

/// <summary>What is deployed is not what is planned, the workflow goes around the gate, a document is not the one that was vouched for, or nobody may rely on a word of the night (CICD-01, CICD-02, DOC-01 to DOC-05, CUT-05, CUT-07, RBK-04).</summary>
internal static class PaperDefects
{
    private const string Monitoring = "ConnectWiseMonitoring-prod";

    public static IReadOnlyList<Defect> All { get; } =
    [
        Defect.Before("stack-drifted", "Somebody changed a resource of the monitoring stack by hand.", moment =>
            Stack(moment, Monitoring).DriftStatus = "DRIFTED"),
        Defect.Before("stack-of-dev", "Dev's pipeline was deployed into the production account.", moment =>
        {
            var id = moment.Production.ArnOf("cloudformation", "stack/ConnectWiseDataPipeline-dev/0f1e2d3c");
            moment.Production.Stacks[id] = new Stack { Name = "ConnectWiseDataPipeline-dev", Id = id, Created = Stack(moment, Monitoring).Created, DriftStatus = "IN_SYNC" };
        }),
        Defect.Before("stack-deleted", "The monitoring stack was deleted.", moment =>
        {
            var stack = Stack(moment, Monitoring);
            (stack.Status, stack.Deleted) = ("DELETE_COMPLETE", stack.Created.AddHours(2));
        }),
        Defect.Before("workflow-with-keys", "The workflow signs in with keys that live long, as the plan writes it.", moment =>
            Workflow(moment, "          role-to-assume:", "          aws-access-key-id: ${{ secrets.AWS_ACCESS_KEY_ID_PROD }}\n          role-to-assume:")),
        Defect.Before("workflow-without-gate", "Nothing validates what the workflow has deployed.", moment =>
            Workflow(moment, "phase: post-deploy", "phase: pre-cutover")),
        Defect.Before("workflow-without-environment", "The workflow deploys from no environment, so that its rules do not apply.", moment =>
            Workflow(moment, "    environment: production\n", "")),
        Defect.After("validation-no-go", "The validation of the night found an error in the logs, and said NO-GO.", moment => moment.Papers[PaperEstate.Validation] += "red POST-02\n"),
        Defect.After("validation-left-out", "The validation of the night left out whether customer data are isolated.", moment => moment.Papers[PaperEstate.Validation] += "skipped POST-05\n"),
        Defect.After("validation-unproven", "The validation of the night could not prove that the tables can be restored.", moment => moment.Papers[PaperEstate.Validation] += "unproven POST-06\n"),
        Defect.After("validation-not-whole", "The validation of the night never came to whether data are transformed.", moment => moment.Papers[PaperEstate.Validation] += "unasked POST-04\n"),
        Defect.After("validation-too-early", "The validation was run before production's ingestion was started.", moment =>
        {
            var began = Validated(moment);
            moment.Papers[PaperEstate.Validation] = moment.Papers[PaperEstate.Validation].Replace(PaperEstate.At(began), PaperEstate.At(began.AddHours(-1)), StringComparison.Ordinal);
        }),
        Defect.After("decision-too-early", "It was decided that production stays before its hour was over.", moment => Redate(moment, PaperEstate.Decision, decided => decided.AddMinutes(-45))),
        Defect.After("decision-ahead", "The decision is dated in a year's time.", moment => Redate(moment, PaperEstate.Decision, at => at.AddDays(365))),
        Defect.After("decision-changed", "The minutes of the decision were changed since it was attested.", moment => moment.Papers[PaperEstate.PathOf(PaperEstate.Decision)] += "\nOr so.\n"),
        Defect.After("rehearsal-old", "The way back was rehearsed four months ago.", moment => Redate(moment, PaperEstate.Rehearsal, at => at.AddDays(-110))),
        Defect.After("rehearsal-ahead", "The rehearsal of the way back is dated in a year's time.", moment => Redate(moment, PaperEstate.Rehearsal, at => at.AddDays(365))),
        Defect.After("rehearsal-changed", "The record of the rehearsal was changed since it was attested.", moment => moment.Papers[PaperEstate.PathOf(PaperEstate.Rehearsal)] += "\nIt took five hours.\n"),
        Defect.Before("workflow-without-token", "The workflow may not ask for a token.", moment =>
            Workflow(moment, "      id-token: write\n", "")),
        Defect.Before("workflow-gate-apart", "The gate does not wait for the deployment.", moment =>
            Workflow(moment, "    needs: deploy\n", "")),
        Defect.Before("workflow-gate-forgiving", "The workflow goes on whatever the gate says.", moment =>
            Workflow(moment, "  gate:\n", "  gate:\n    continue-on-error: true\n")),
        Defect.Before("workflow-other-environment", "The workflow deploys from the environment staging.", moment =>
        {
            Workflow(moment, "    environment: production\n", "");
            Workflow(moment, "  deploy:\n", "  deploy:\n    environment: staging\n");
        }),
        Defect.Before("workflow-deploys-unseen", "The workflow deploys by a script, so that nobody sees what it does.", moment =>
            Workflow(moment, "cdk deploy --context environment=prod --all --require-approval never", "./scripts/deploy-prod.sh")),
        .. PaperEstate.Documents.SelectMany(document => OfDocument(document.File)),
    ];

    private static IEnumerable<Defect> OfDocument(string file) =>
    [
        Defect.After($"{file}-changed", $"The document {file} was changed since it was vouched for.", moment => moment.Papers[PaperEstate.PathOf(file)] += "\nAnd so on.\n"),
        Defect.After($"{file}-emptied", $"Nothing is left of the document {file}.", moment => moment.Papers[PaperEstate.PathOf(file)] = ""),
        Defect.After($"{file}-ahead", $"The word for the document {file} is dated in a year's time.", moment => Redate(moment, file, at => at.AddDays(365))),
        Defect.After($"{file}-old", $"The word for the document {file} was given more than a year ago, and has run out.", moment => Redate(moment, file, at => at.AddDays(-400))),
    ];

    // Each attestation is a list item of its own, and its time stands before its evidence.
    internal static void Redate(Moment moment, string file, Func<DateTimeOffset, DateTimeOffset> change)
    {
        const string Key = "at: ";
        var attestations = moment.Papers[PaperEstate.Attestations];
        var evidence = attestations.IndexOf(PaperEstate.PathOf(file), StringComparison.Ordinal);
        var at = attestations.LastIndexOf(Key, evidence, StringComparison.Ordinal) + Key.Length;
        var end = attestations.IndexOf('\n', at);
        moment.Papers[PaperEstate.Attestations] = $"{attestations[..at]}{PaperEstate.At(change(Time(attestations[at..end])))}{attestations[end..]}";
    }

    // When the run that validated production began.
    internal static DateTimeOffset Validated(Moment moment) =>
        Time(moment.Papers[PaperEstate.Validation].Split('\n')[0]["began ".Length..]);

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private static Stack Stack(Moment moment, string name) => moment.Production.Stacks.Values.Where(stack => stack.Name == name).MaxBy(stack => stack.Created)!;

    private static void Workflow(Moment moment, string text, string instead) =>
        moment.Papers[PaperEstate.Workflow] = moment.Papers[PaperEstate.Workflow].Replace(text, instead, StringComparison.Ordinal);
}
