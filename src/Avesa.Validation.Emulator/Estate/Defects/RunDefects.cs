using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Estate.Defects;

/// <summary>A function does not run (PRE-09).</summary>
internal static class RunDefects
{
    public static IReadOnlyList<Defect> All { get; } =
    [
        Defect.Before("run-failed", "The last run of the ingestion ended with an error.", moment => ReportStatus(moment, Broken.Ingestion, "Status: error\tError Type: Runtime.ExitError\n")),
        Defect.Before("run-timed-out", "The last run of the time entries transform ran into its time limit.", moment => ReportStatus(moment, Broken.TimeEntries, "Status: timeout\n")),
        Defect.Before("import-error", "The tickets transform did not start once since it was deployed: a module of its package is missing.", moment =>
        {
            var run = moment.Production.NewestStream(Broken.Tickets).Span!.Value;
            moment.Production.LogGroups[$"/aws/lambda/{Broken.Tickets}"].Stream("2026/01/01/[$LATEST]0123456789abcdef0123456789abcdef", run.Last).Append(
                new LogEvent(run.Last.AddSeconds(1), "INIT_START Runtime Version: python:3.12.v64\tRuntime Version ARN: arn:aws:lambda:us-east-1::runtime:0123456789abcdef\n"),
                new LogEvent(run.Last.AddSeconds(1), "[ERROR] Runtime.ImportModuleError: Unable to import module 'lambda_function': No module named 'requests'\nTraceback (most recent call last):\n"),
                new LogEvent(run.Last.AddSeconds(2), "INIT_REPORT Init Duration: 312.40 ms\tPhase: init\tStatus: error\tError Type: Runtime.ImportModuleError\n"));
        }),
        Defect.Before("run-of-validation-only", "The contacts transform has run only because a validation invoked it for a tenant that does not exist.", moment =>
        {
            var (group, time) = (moment.Production.LogGroups[$"/aws/lambda/{Broken.Contacts}"], moment.Production.NewestStream(Broken.Contacts).Span!.Value.Last);
            foreach (var stream in group.Streams())
            {
                stream.RemoveAll(_ => true);
            }

            var run = new LambdaInvocation("5b1f6c1e-2f1d-4c39-9a55-0d6c1f0e7a11", time, TimeSpan.FromMilliseconds(41.77), 512, Seed.Of("run-of-validation-only"));
            group.Stream(run.StreamName, time).Append(run.Lines([(time, "INFO", "Tenant avesa-validation-no-such-tenant is not configured")]));
        }),
        Defect.Before("answer-status", "The contacts transform answers every event with the status 500 in its payload, as a handler does that catches everything.", moment =>
            moment.Production.Functions[Broken.Contacts].Run = (_, _, _) => new InvocationResult(new JsonObject { ["statusCode"] = 500, ["body"] = "{\"error\":\"'tenant_id'\"}" })),
        Defect.Before("answer-error", "The companies transform ends with an error, whatever event it is given.", moment =>
            moment.Production.Functions[Broken.Companies].Run = (_, _, _) => new InvocationResult(new JsonObject { ["errorMessage"] = "'tenant_id'", ["errorType"] = "KeyError" }, "Unhandled")),
    ];

    private static void ReportStatus(Moment moment, string function, string status)
    {
        var stream = moment.Production.NewestStream(function);
        var report = stream.Snapshot().Last(logged => logged.Message.StartsWith("REPORT ", StringComparison.Ordinal));
        stream.RemoveAll(logged => logged == report);
        stream.Append(report with { Message = report.Message.TrimEnd('\n') + status });
    }
}
