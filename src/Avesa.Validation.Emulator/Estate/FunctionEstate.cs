using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Estate;

/// <summary>The Lambda functions: the pipeline's five on both sides, and the many others that listings have to page past.</summary>
internal static class FunctionEstate
{
    private static readonly string[] SourceOthers =
    [
        "billing-export", "certificate-expiry", "chatbot-relay", "cost-report-daily", "cost-report-monthly", "csv-import", "customer-survey",
        "dashboard-refresh", "dns-audit", "ec2-scheduler", "email-bounce-handler", "email-digest", "feature-flags", "github-webhook", "hr-sync",
        "iam-key-rotation", "image-resizer", "incident-bot", "inventory-sync", "invoice-pdf", "jira-bridge", "legacy-report-mailer", "license-check",
        "log-archiver", "marketing-sync", "metrics-forwarder", "oncall-rotation", "patch-status", "pdf-merge", "phone-lookup", "quota-watch",
        "report-builder", "rss-poller", "s3-inventory-digest", "slack-notifier", "snapshot-cleaner", "sso-audit", "status-page", "tag-enforcer",
        "ticket-router", "timezone-api", "url-shortener", "vpn-health", "webhook-replay", "zip-packer",
    ];

    private static readonly string[] ProductionOthers = ["avesa-backfill-initiator-prod", "cost-report-daily", "log-archiver", "slack-notifier"];

    /// <summary>Names of the functions beside the five.</summary>
    public static IEnumerable<string> Others(Side side) => side.IsProduction
        ? ProductionOthers
        : SourceOthers.Concat(["avesa-backfill-initiator-prod"]).Concat(
            from stage in (string[])["dev", "staging"]
            from name in PipelineFunction.All.Select(function => function.Name).Append("avesa-backfill-initiator-prod")
            select $"{name[..^"prod".Length]}{stage}");

    /// <summary>Fills Lambda of one account.</summary>
    public static void Build(Side side, Timeline timeline)
    {
        var deployed = side.IsProduction ? timeline.ProductionDeployed : timeline.SourceDeployed;
        foreach (var pipeline in PipelineFunction.All)
        {
            var function = AddPipelineFunction(side, pipeline, deployed);
            if (!pipeline.UsesScheduler)
            {
                var rule = side.Account.ArnOf("events", $"rule/{pipeline.ScheduleName(side)}");
                function.Policy = Policies.InvokedBy(function.Arn, rule, $"AllowEventRule{pipeline.ScheduleLogicalId}");
            }
        }

        foreach (var name in Others(side))
        {
            var function = AddFunction(side, name, side.RoleArn("avesa-tools-role"), deployed.AddDays(-side.Seed.At(name).Below(20)));
            function.ReservedConcurrency = !side.IsProduction && name.EndsWith("-prod", StringComparison.Ordinal) ? 0 : null;
        }
    }

    private static Function AddPipelineFunction(Side side, PipelineFunction pipeline, DateTimeOffset deployed)
    {
        var function = AddFunction(side, pipeline.Name, side.PipelineRoleArn, deployed);
        function.MemorySize = 1024;
        function.Timeout = 900;

        // The source was stopped for good: what waited for a retry is dropped.
        function.ReservedConcurrency = side.IsProduction ? null : 0;
        function.Environment["BUCKET_NAME"] = side.Bucket;
        function.Environment["TENANT_SERVICES_TABLE"] = side.TenantServices;
        function.Environment["LAST_UPDATED_TABLE"] = side.LastUpdated;
        function.Environment["ENVIRONMENT"] = "prod";
        function.Run = new PipelineHandler(side.Account, function, pipeline).Run;
        return function;
    }

    private static Function AddFunction(Side side, string name, string role, DateTimeOffset deployed)
    {
        // Both sides run the same package of a function: its digest hangs on the name alone.
        var package = Seed.Of(name).At("package");
        var function = new Function
        {
            Name = name,
            Arn = side.FunctionArn(name),
            Role = role,
            Runtime = "python3.12",
            MemorySize = 256,
            Timeout = 60,
            LastModified = deployed,
            CodeSha256 = Convert.ToBase64String(package.Bytes(32)),
            CodeSize = package.Between(40_000, 9_000_000),
        };
        function.Tags["Project"] = "AVESA";
        side.Account.Functions[name] = function;
        return function;
    }
}
