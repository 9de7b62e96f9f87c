using Avesa.Validation.Accounts;
using Avesa.Validation.Gate;
using Avesa.Validation.Plan;
using Avesa.Validation.Run;
using Avesa.Validation.Settings;
using Avesa.Validation.Verdicts;
using static Avesa.Validation.Page.Tests.Runs.PlainRun;

namespace Avesa.Validation.Page.Tests.Runs;

/// <summary>Runs as they might be before a cutover.</summary>
internal static class SampleRuns
{
    private const string Infrastructure = """
        A stack that was rolled back still exists, and so do the functions that it left behind at their old version.
        When this is red, deploy again (plan 2.1) and read the events of the stack that the finding names.
        """;

    private const string Migration = """
        The plan's scripts print an exception per item and end with "completed successfully", and only ever put: what was changed or
        deleted in the source since stays stale. So both sides are read and compared.
        When this is red, stop the source's ingestion, migrate the named items, objects or secrets again, and delete what is extra.
        """;

    private static readonly PlanMap Plan = new(
    [
        new PlanLine("6.2 Validation Checklist, pre-cutover", PlanLineKind.Box, "All infrastructure deployed successfully", ["PRE-01"]),
        new PlanLine("6.2 Validation Checklist, pre-cutover", PlanLineKind.Box, "Data migration completed without errors", ["PRE-02"]),
        new PlanLine("8.2 Cost Optimization", PlanLineKind.Procedure, "Cost Monitoring Setup", ["PRE-07"]),
        new PlanLine("Success Criteria, technical", PlanLineKind.Criterion, "Zero data loss during migration", ["PRE-01", "PRE-02", "PRE-05"]),
        new PlanLine("Success Criteria, technical", PlanLineKind.Criterion, "All services functioning in production account", ["PRE-01"]),
    ]);

    /// <summary>Everything is held.</summary>
    public static RunRecord Go() => Of(Deployed(), Migrated(Held("The tables arrived unchanged", "TenantServices-prod and TenantServices have the same 36 items.")));

    /// <summary>A fact in every state.</summary>
    public static RunRecord NoGo() => Of(
        Envelope,
        [Phase.PreCutover],
        Deployed(),
        Migrated(Broken(
            "The tables arrived unchanged",
            "TenantServices-prod and TenantServices differ: 1 items missing, 0 extra, 2 changed, 33 equal.",
            new Finding("TenantServices {\"tenant_id\":{\"S\":\"acme\"}}", "in production", "only in the source", "Stop the source's ingestion and migrate this item again."),
            new Finding("TenantServices {\"tenant_id\":{\"S\":\"globex\"}} services.connectwise.enabled", "true", "false", "Migrate this item again, or find out who has changed it."),
            new Finding("TenantServices {\"tenant_id\":{\"S\":\"initech\"}} updated_at", "2026-11-20T21:14:03Z", "2026-11-19T02:00:41Z", "Migrate this item again, or find out who has changed it."))),
        Control(
            "PRE-05",
            "Secrets Manager integration working",
            "The plan's test is content with one secret; a tenant without its own is a tenant whose data stop.",
            Held("Every tenant has its secret", "Each of 36 tenants of TenantServices has a secret with a current version."),
            Unproven("The secrets hold credentials", "secretsmanager:GetSecretValue of tenant/acme/prod was denied (AccessDeniedException): permit it to the role AvesaValidator, or let somebody run these facts who may read secrets."),
            Fact(
                "The functions may read the secrets",
                FactState.Held,
                [
                    .. new[] { "ingestion", "canonical-transform-tickets", "canonical-transform-companies" }.Select(name =>
                        new Held($"avesa-{name}-prod may read the secret of every one of 36 tenants.", Proof.Simulated)),
                ],
                [
                    new CitedCall(AccountSide.Production, "profile avesa-production", "iam", "SimulatePrincipalPolicy", "arn:aws:iam::987654321098:role/avesa-lambda-prod", 1, "ok", 4),
                    new CitedCall(AccountSide.Production, "profile avesa-production", "secretsmanager", "GetResourcePolicy", "tenant/*", 36, "ok", 36),
                    new CitedCall(AccountSide.Production, "profile avesa-production", "kms", "DescribeKey", "alias/aws/secretsmanager", 1, "AccessDeniedException", 1),
                ])),
        Control(
            "PRE-07",
            "CloudWatch logs being generated",
            Waived(
                "The functions log",
                Waiver("OPS-412"),
                "avesa-canonical-transform-contacts-prod has no log group.",
                new Finding("/aws/lambda/avesa-canonical-transform-contacts-prod", "a log group with retention of 30 days", "none", "Start the function once, or create the log group with the stack.")),
            Held("The logs are kept", "All 4 log groups keep their events for 30 days.")),
        Control(
            "PRE-09",
            "Lambda function can be invoked",
            Skipped("One harmless event is answered", "it would start a function, and AVESA_ALLOW_INVOKE is not true"),
            DidNotRun("Completed runs are on record"),
            Attested(
                "A restore was practised",
                "\"a restored table was compared with the original\" is attested by r.meyer on 2026-11-12 09:30:00Z, 8 days ago, valid until 2026-12-12 09:30:00Z; evidence restore/2026-11-12.pdf, sha256 4be1c7 verified."))) with
    {
        Plan = Plan,
        Files = new GateFiles(
            new Waivers([Waiver("OPS-412"), Waiver("OPS-398") with { Control = "PRE-02", Start = Began.AddDays(-30), Expires = Began.AddDays(-1) }]),
            new Attestations(
            [
                new Attestation(
                    "PRE-09", "a restored table was compared with the original", "r.meyer", new DateTimeOffset(2026, 11, 12, 9, 30, 0, TimeSpan.Zero), 30,
                    new EvidenceFile("restore/2026-11-12.pdf", "/restore/2026-11-12.pdf", "4be1c7"), new FilePlace("attestations.yaml", 4)),
            ])),
    };

    /// <summary>GO, though one fact is waived and one rests on a person's word.</summary>
    public static RunRecord GoWithConditions()
    {
        var all = NoGo();
        return Of(
            Envelope,
            [Phase.PreCutover],
            Deployed(),
            all.Controls[3],
            all.Controls[4] with { Facts = [all.Controls[4].Facts[2]] });
    }

    /// <summary>Three phases of the embedded world, with something broken by request.</summary>
    public static RunRecord Embedded()
    {
        var run = NoGo();
        var envelope = run.Envelope with { World = "embedded", Defects = ["item-missing", "secret-denied"], Filter = "Category!=invokes" };
        return new RunRecord(
            envelope,
            run.Controls,
            [run.Decisions[0], PhaseDecision.Of(Phase.PostCutover, [new FactOutcome("POST-01", "Production's schedules are on", FactState.Held, "")]), run.Decisions[0] with { Phase = Phase.PostDeploy }])
        { Plan = Plan };
    }

    /// <summary>One fact with very many findings.</summary>
    public static RunRecord Large(int findings) => Of(
        Deployed(),
        Migrated(
            Fact(
                "The tables arrived unchanged",
                FactState.Broken,
                [
                    new Broken(
                        $"TenantServices-prod and TenantServices differ: {findings} items missing.",
                        Proof.Compared,
                        [.. Enumerable.Range(0, findings).Select(number => new Finding(
                            $"TenantServices {{\"tenant_id\":{{\"S\":\"tenant-{number:D6}\"}}}}", "in production", "only in the source", $"Stop the source's ingestion and migrate tenant-{number:D6} again."))]),
                ])));

    private static ControlResult Deployed() => Control(
        "PRE-01",
        "All infrastructure deployed successfully",
        Infrastructure,
        Held("The plan's stacks are complete", "ConnectWiseDataPipeline-prod is CREATE_COMPLETE.", "ConnectWiseBackfill-prod is CREATE_COMPLETE.", "ConnectWiseMonitoring-prod is UPDATE_COMPLETE, and was never rolled back."),
        Held("The tables are ready and have the plan's keys", "TenantServices is ACTIVE, on demand, with the key tenant_id (S).", "LastUpdated is ACTIVE, on demand, with the key tenant_id (S), service_table (S)."),
        Held("The bucket is production's own", "data-storage-msp-prod lies in us-east-1 and belongs to 987654321098."),
        Held("The bucket keeps old versions", "data-storage-msp-prod keeps every version of its objects."));

    private static ControlResult Migrated(FactResult tables) => Control(
        "PRE-02",
        "Data migration completed without errors",
        Migration,
        tables,
        Held("The bucket arrived unchanged", "All 1,204 objects of data-storage-msp are in data-storage-msp-prod with the same content: 1,190 by full-object checksum, 14 read and compared."),
        Held("No secret was left behind", "The source and production have the same 36 secrets."));
}
