namespace Avesa.Validation.Trials.Kill;

/// <summary>A control that a defect turns red although another one owns it, and why it has to.</summary>
/// <param name="Name">The defect's.</param>
/// <param name="Control">The control's id.</param>
/// <param name="Why">What that control says of the same thing.</param>
internal sealed record SideEffect(string Name, string Control, string Why)
{
    private const string Quiescent = "the night's stop and the comparison's both ask that the source stands still";
    private const string CopyBack = "what was lost or changed before the cutover may neither be taken for synced nor be copied back";
    private const string Logged = "the error is younger than the quiet hour, which it ends";
    private const string Undecided = "a decision is taken after a quiet hour, and there was none";
    private const string Scheduled = "the night's restart and the traffic after it both ask for the schedule";
    private const string Environment = "the variable is one of the environment's four";
    private const string Stacks = "the account is not production's alone, and not what the code says";
    private const string Runs = "a run that is not in the log is no completed run";
    private const string Compared = "the secret is the source's no more";
    private const string LastRun = "the last run before the stop was no good one, so the pause began before it";
    private const string Named = "the function is one of those named -prod";
    private const string NoRole = "who is not there is permitted nothing";
    private const string Idle = "where nothing ran, quiet says nothing";
    private const string Unseen = "a function that is there without its schedule is not known to be off";
    private const string Url = "an open URL admits everybody, and WAF cannot protect it";

    public static IReadOnlyList<SideEffect> All { get; } =
    [
        new("production-has-dev-stack", "CICD-01", Stacks),
        new("stack-of-dev", "ACC-01", Stacks),
        new("stack-deleted", "PRE-01", "a stack that was deleted is not complete"),
        new("function-reserved-concurrency-zero", "PRE-09", "a function that is held back does not answer"),
        new("function-reserved-concurrency-zero", "PRE-10", "a reservation of 0 is one of fewer than three runs"),
        new("item-extra", "PRE-05", "the extra item is a tenant, and has no secret"),
        new("function-other-bucket", "PRE-01", Environment),
        new("secret-without-current", "PRE-02", Compared),
        new("secret-deleted", "PRE-02", Compared),
        new("schedule-enabled-twice", "PRE-02", Quiescent),
        new("log-group-missing", "PRE-09", Runs),
        new("function-silent", "PRE-09", Runs),
        new("run-of-validation-only", "PRE-07", "what a validation caused is no log of the function's own"),
        new("monitoring-role-missing", "MON-03", "nobody can read the log through a role that is missing"),
        new("monitoring-logs-denied", "PRE-08", "the denial stands in a policy that the role should not have"),
        new("dashboard-shows-no-function", "PRE-08", "the ingestion is one of the functions"),
        new("dashboard-missing", "PRE-08", "nothing is shown on a dashboard that is missing"),
        new("schedule-off", "CUT-04", Scheduled),
        new("schedule-never-fired", "CUT-04", Scheduled),
        new("night-restart-forgotten", "POST-01", Scheduled),
        new("night-restart-other-rate", "POST-01", Scheduled),
        new("night-restart-twice", "POST-01", Scheduled),
        new("source-schedule-on", "CUT-01", Quiescent),
        new("source-schedule-on", "POST-08", Named),
        new("source-still-running", "CUT-01", Quiescent),
        new("source-runs-unlogged", "CUT-01", Quiescent),
        new("source-runs-unlogged", "POST-08", Named),
        new("night-source-schedule-on", "POST-01", Quiescent),
        new("night-source-schedule-on", "POST-08", Named),
        new("night-source-ran", "POST-01", Quiescent),
        new("log-error-on-last-page", "CUT-06", Logged),
        new("log-error-on-last-page", "CUT-07", Undecided),
        new("log-time-out", "CUT-06", Logged),
        new("log-time-out", "CUT-07", Undecided),
        new("run-not-logged", "CUT-06", "a run of the quiet hour is not in the log, so nobody knows that it was quiet"),
        new("run-not-logged", "CUT-07", Undecided),
        new("function-throttled", "CUT-06", Logged),
        new("function-throttled", "CUT-07", Undecided),
        new("night-error-logged", "POST-02", Logged),
        new("night-error-logged", "CUT-07", Undecided),
        new("night-error-counted", "POST-02", Logged),
        new("night-error-counted", "CUT-07", Undecided),
        new("night-traceback", "POST-02", Logged),
        new("night-traceback", "CUT-07", Undecided),
        new("raw-object-not-transformed", "CUT-02", CopyBack),
        new("raw-object-not-transformed", "RBK-03", CopyBack),
        new("night-source-written", "CUT-02", CopyBack),
        new("night-source-written", "RBK-03", CopyBack),
        new("night-item-missing", "RBK-03", CopyBack),
        new("night-item-stale", "RBK-03", CopyBack),
        new("night-object-stale", "RBK-03", CopyBack),
        new("way-back-item-gone", "CUT-02", CopyBack),
        new("way-back-item-undated", "CUT-02", CopyBack),
        new("way-back-object-older", "CUT-02", CopyBack),
        new("way-back-secret-deleted", "CUT-02", "the two sides have other secrets"),
        new("way-back-function-deleted", "POST-05", "what a function that is gone pointed at, and whether it could be started, cannot be read"),
        new("way-back-function-deleted", "RBK-01", "a function that is gone has no environment"),
        new("way-back-function-deleted", "RBK-04", "nor a last run"),
        new("way-back-run-failed", "CUT-08", LastRun),
        new("way-back-run-timed-out", "CUT-08", LastRun),
        new("way-back-run-killed", "CUT-08", LastRun),
        new("night-source-failing", "RBK-04", LastRun),
        new("night-source-timing-out", "RBK-04", LastRun),
        new("function-points-at-source", "CUT-03", Environment),
        new("night-environment-of-source", "POST-05", "what the variable names is the source's"),
        new("source-points-at-production", "RBK-01", Environment),
        new("way-back-other-bucket", "POST-05", "what the variable names is production's"),
        new("function-url-open", "SEC-06", Url),
        new("function-url-unsigned", "POST-05", Url),
        new("table-partition-key", "PRE-05", "an item without its key names no tenant"),
        new("bucket-region", "PRE-02", "a bucket that answers from elsewhere is not read"),
        new("bucket-region", "PRE-04", "a bucket that answers from elsewhere is not found"),
        new("function-inactive", "PRE-09", "a function that is not active does not answer"),
        new("function-other-table", "PRE-01", Environment),
        new("function-other-table", "PRE-09", "a function whose table is missing answers with an error"),
        new("secret-missing-on-last-page", "PRE-02", Compared),
        new("monitoring-trusts-another", "MON-03", "nobody of the source can read the log through a role that does not trust it"),
        new("table-lost", "CUT-01", "what one of both sides lacks is not compared, and so nothing shows that the other stands still"),
        new("table-lost", "CUT-02", "nothing was synced into a table that is gone"),
        new("table-lost", "RBK-03", "nothing can be copied back from a table that is gone"),
        new("table-lost", "POST-03", "no watermark is left"),
        new("table-lost", "POST-05", "whom a table admits that is gone cannot be read"),
        new("night-object-missing", "RBK-03", CopyBack),
        new("table-missing", "PRE-02", "what is not there has not arrived"),
        new("table-missing", "PRE-03", "what is not there is not found"),
        new("bucket-missing", "PRE-02", "what is not there has not arrived"),
        new("bucket-missing", "PRE-04", "what is not there is not found"),
        new("function-pending", "PRE-09", "a function that is not active does not answer"),
        new("role-missing", "PRE-01", NoRole),
        new("role-missing", "PRE-04", NoRole),
        new("role-missing", "PRE-05", NoRole),
        new("role-of-source", "PRE-01", NoRole),
        new("role-of-source", "PRE-04", NoRole),
        new("role-of-source", "PRE-05", NoRole),
        new("function-table-unnamed", "PRE-01", Environment),
        new("function-bucket-unnamed", "PRE-01", Environment),
        new("bucket-lost", "CUT-01", "what one of both sides lacks is not compared, and so nothing shows that the other stands still"),
        new("bucket-lost", "CUT-02", "nothing was synced into a bucket that is gone"),
        new("bucket-lost", "RBK-03", "nothing can be copied back from a bucket that is gone"),
        new("bucket-lost", "POST-03", "what was ingested is gone"),
        new("bucket-lost", "POST-04", "what was transformed is gone"),
        new("bucket-lost", "POST-05", "whom a bucket admits that is gone cannot be read"),
        new("night-function-idle", "CUT-04", Scheduled),
        new("night-function-idle", "POST-01", Scheduled),
        new("night-function-idle", "POST-02", Idle),
        new("night-function-idle", "CUT-06", Idle),
        new("night-function-idle", "CUT-07", Undecided),
        new("way-back-schedule-deleted", "POST-01", Unseen),
        new("way-back-schedule-deleted", "CUT-01", Unseen),
        new("way-back-table-gone", "CUT-01", "what one of both sides lacks is not compared, and so nothing shows that the other stands still"),
        new("way-back-table-gone", "CUT-02", "nothing can be synced from a table that is gone"),
        new("way-back-table-gone", "RBK-03", "nothing can be copied back into a table that is gone"),
        new("way-back-table-gone", "POST-05", "no attempt at a twin that is gone proves anything"),
        new("dashboard-shows-no-metric", "MON-01", "what shows no metric shows no function"),
    ];
}
