using Avesa.Validation.Inventory;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Trails;

/// <summary>
/// One trail records every management event of all regions, is logging, delivers, and lets somebody prove that its files were not changed. What one
/// trail lacks no other makes up for, since then nobody knows where to look.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/awscloudtrail/latest/userguide/best-practices-security.html</remarks>
public sealed record TrailRecordsEverything : ICheck
{
    // Log files come about every five minutes, and the calls of this run are among the events.
    private static readonly TimeSpan Oldest = TimeSpan.FromDays(1);

    /// <inheritdoc />
    public async Task<Verdict> Run(Account account, CancellationToken cancellationToken)
    {
        var trails = await account.Trails.All();
        var findings = trails.Select(trail => Lacks(trail, account.Clock.GetUtcNow()).ToList()).ToList();
        return trails.Zip(findings).Where(pair => pair.Second.Count == 0).Select(pair => pair.First).FirstOrDefault() is { } whole
            ? new Held($"The trail {whole.Arn} records every management event of all regions, is logging, validates its log files, and delivered the last one at {whole.Delivered:u}.", Proof.Read)
            : new Broken(
                trails.Count == 0 ? $"No trail records the {account.Side} account." : $"No trail records the {account.Side} account as a whole.",
                Proof.Read,
                trails.Count == 0
                    ? [new Finding($"account {account.Id}", "a trail", "none", "aws cloudtrail create-trail --is-multi-region-trail --enable-log-file-validation …, and start-logging.")]
                    : [.. findings.SelectMany(lacks => lacks)]);
    }

    private static IEnumerable<Finding> Lacks(TrailFacts trail, DateTimeOffset now) =>
    [
        .. Unless(trail.MultiRegion, trail, "events of all regions", "those of one region", "aws cloudtrail update-trail --is-multi-region-trail"),
        .. Unless(trail.GlobalEvents, trail, "events of services without a region", "none of them", "aws cloudtrail update-trail --include-global-service-events"),
        .. Unless(trail.ValidatesLogFiles, trail, "validation of its log files", "none", "aws cloudtrail update-trail --enable-log-file-validation"),
        .. Unless(trail.Logging, trail, "logging", "switched off", $"aws cloudtrail start-logging --name {trail.Name}"),
        .. trail.LeavesOut.Select(left => new Finding(trail.Arn, "every management event", $"{left} left out", "aws cloudtrail put-event-selectors for all management events")),
        .. Unless(trail.DeliveryError is null, trail, "deliveries without error", $"{trail.DeliveryError}", "Correct the policy of its bucket, or the bucket's key."),
        .. Unless(trail.Delivered is { } last && now - last <= Oldest, trail, $"a log file since {now - Oldest:u}", trail.Delivered is { } old ? $"the last one at {old:u}" : "none ever", "Look at the trail's bucket and its policy."),
    ];

    private static IEnumerable<Finding> Unless(bool held, TrailFacts trail, string expected, string observed, string remedy) =>
        held ? [] : [new Finding(trail.Arn, expected, observed, remedy)];
}
