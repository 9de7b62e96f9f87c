using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Trials.Denials;

/// <summary>Where a refused call rightly leads to another verdict than Unproven.</summary>
/// <param name="Control">The control.</param>
/// <param name="Caller">The account that is asked, and who asks.</param>
/// <param name="Action">The permission that is refused.</param>
/// <param name="Verdict">What the control says then.</param>
/// <param name="Reason">Why that is right.</param>
internal sealed record OtherAnswer(string Control, string Caller, string Action, Type Verdict, string Reason)
{
    private const string Restored = "the feature takes any of three proofs of a restore: a job of AWS Backup, an event of the trail, the restored table itself";
    private const string Refused = "whether the role may read is what the control asks, so that it may not is an answer";
    private const string Succeeded = "the attempt itself succeeded; the simulation would only have told whose refusal it was";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<OtherAnswer> All { get; } =
    [
        new("POST-06", "Production, profile", "backup:ListRestoreJobs", typeof(Held), Restored),
        new("POST-06", "Production, profile", "cloudtrail:LookupEvents", typeof(Held), Restored),
        new("POST-06", "Production, profile", "dynamodb:ListTables", typeof(Held), Restored),
        new("POST-06", "Production, profile", "dynamodb:DescribeTable", typeof(Held), Restored),
        new("PRE-08", "Production, role avesa-cross-account-monitoring", "cloudwatch:GetMetricData", typeof(Broken), Refused),
        new("MON-03", "Production, role avesa-cross-account-monitoring", "logs:DescribeLogStreams", typeof(Broken), Refused),
        new("MON-03", "Production, role avesa-cross-account-monitoring", "logs:GetLogEvents", typeof(Broken), Refused),
        new("PRE-08", "Source, profile", "iam:SimulatePrincipalPolicy", typeof(Held), Succeeded),
        new("MON-03", "Source, profile", "iam:SimulatePrincipalPolicy", typeof(Held), Succeeded),
    ];

    /// <summary>Whether this kind of call is meant.</summary>
    public bool IsAbout(Cell cell) => (Caller, Action) == ($"{cell.Side}, {cell.Caller}", cell.Action);

    /// <summary>The answer of a check without a call; null where it has to be Unproven.</summary>
    public static OtherAnswer? To(Cell cell, Asked check) => All.SingleOrDefault(other =>
        other.Control == check.Control && other.IsAbout(cell) && other.Verdict == check.Entry.Verdict.GetType());
}
