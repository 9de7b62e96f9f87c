using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Estate;

/// <summary>Log groups that no control of the pipeline may look at, one of them full of errors.</summary>
internal static class OtherLogGroups
{
    /// <summary>A group of somebody else's function that fails every few minutes.</summary>
    public const string FullOfErrors = "/aws/lambda/legacy-report-mailer";

    private static readonly string[] Services =
    [
        "checkout", "customer-portal", "data-export", "document-store", "identity", "insights", "mailer", "mobile-api",
        "notifications", "partner-api", "reporting", "search", "sync-worker", "tenant-admin", "usage-metering", "webhooks",
    ];

    private static readonly string[] Kinds = ["/ecs", "/aws/apigateway", "/aws/codebuild", "/aws/rds/cluster", "/aws/containerinsights"];

    /// <summary>The names: eighty, and one for each function beside the five.</summary>
    public static IEnumerable<string> Names(Side side) =>
    [
        .. from kind in Kinds from service in Services select $"{kind}/{service}",
        .. FunctionEstate.Others(side).Select(name => $"/aws/lambda/{name}").Where(name => name != FullOfErrors),
    ];

    /// <summary>Three failed runs an hour for the last day.</summary>
    public static void FillWithErrors(LogGroup group, Timeline timeline)
    {
        for (var number = 71; number >= 0; number--)
        {
            var seed = Seed.Of(group.Name).At(number);
            var invocation = new LambdaInvocation(seed.At("request").Uuid(), timeline.Now.AddMinutes(-4 - (20 * number)), TimeSpan.FromMilliseconds(812), 256, seed);
            group.Add(new LogStream
            {
                Name = invocation.StreamName,
                Created = invocation.First,
                Beginning = new LogBeginning(invocation.First, invocation.Last, () => invocation.Lines(
                [
                    (invocation.Start.AddMilliseconds(700), "ERROR", "[Errno 111] Connection refused: smtp.legacy.example:25"),
                    (invocation.Start.AddMilliseconds(800), "ERROR", "ConnectionRefusedError: giving up after 3 attempts\rTraceback (most recent call last):\r  File \"/var/task/lambda_function.py\", line 41, in lambda_handler"),
                ])),
            });
        }
    }
}
