using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Estate.Defects;

/// <summary>What is deployed is not what is planned, the workflow goes around the gate, or a document is not the one that was vouched for (CICD-01, CICD-02, DOC-01 to DOC-05).</summary>
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
        .. PaperEstate.Documents.SelectMany(document => OfDocument(document.File)),
    ];

    private static IEnumerable<Defect> OfDocument(string file) =>
    [
        Defect.After($"{file}-changed", $"The document {file} was changed since it was vouched for.", moment => moment.Papers[PaperEstate.PathOf(file)] += "\nAnd so on.\n"),
        Defect.After($"{file}-emptied", $"Nothing is left of the document {file}.", moment => moment.Papers[PaperEstate.PathOf(file)] = ""),
        Defect.After($"{file}-ahead", $"The word for the document {file} is dated in a year's time.", moment => moment.Papers[PaperEstate.Attestations] = Ahead(moment.Papers[PaperEstate.Attestations], file)),
    ];

    // Each attestation is a list item of its own, and its time stands before its evidence.
    private static string Ahead(string attestations, string file)
    {
        var evidence = attestations.IndexOf(PaperEstate.PathOf(file), StringComparison.Ordinal);
        var at = attestations.LastIndexOf("at: ", evidence, StringComparison.Ordinal);
        var end = attestations.IndexOf('\n', at);
        return $"{attestations[..at]}at: {PaperEstate.At(DateTimeOffset.UtcNow.AddDays(365))}{attestations[end..]}";
    }

    private static Stack Stack(Moment moment, string name) => moment.Production.Stacks.Values.Where(stack => stack.Name == name).MaxBy(stack => stack.Created)!;

    private static void Workflow(Moment moment, string text, string instead) =>
        moment.Papers[PaperEstate.Workflow] = moment.Papers[PaperEstate.Workflow].Replace(text, instead, StringComparison.Ordinal);
}
