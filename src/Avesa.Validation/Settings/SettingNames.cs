namespace Avesa.Validation.Settings;

/// <summary>The environment variables that this suite reads. A variable with the prefix that is not one of them is refused as a typo.</summary>
public static class SettingNames
{
    /// <summary>What all of them begin with.</summary>
    public const string Prefix = "AVESA_";

    public const string World = "AVESA_WORLD";
    public const string SourceProfile = "AVESA_SOURCE_PROFILE";
    public const string SourceAccount = "AVESA_SOURCE_ACCOUNT";
    public const string ProductionProfile = "AVESA_PRODUCTION_PROFILE";
    public const string ProductionAccount = "AVESA_PRODUCTION_ACCOUNT";
    public const string Region = "AVESA_REGION";
    public const string SourceStoppedAt = "AVESA_SOURCE_STOPPED_AT";
    public const string CutoverAt = "AVESA_CUTOVER_AT";
    public const string AllowInvoke = "AVESA_ALLOW_INVOKE";
    public const string EmulatedDefects = "AVESA_EMULATED_DEFECTS";
    public const string Output = "AVESA_OUTPUT";
    public const string ReadUnits = "AVESA_READ_UNITS";
    public const string RequestsPerSecond = "AVESA_REQUESTS_PER_SECOND";
    public const string ContentBytes = "AVESA_CONTENT_BYTES";
    public const string Minutes = "AVESA_MINUTES";

    public const string RunId = "AVESA_RUN_ID";
    public const string Commit = "AVESA_COMMIT";
    public const string ValidHours = "AVESA_VALID_HOURS";
    public const string Waivers = "AVESA_WAIVERS";
    public const string MaxWaivers = "AVESA_MAX_WAIVERS";
    public const string Attestations = "AVESA_ATTESTATIONS";
    public const string Workflow = "AVESA_WORKFLOW";
    public const string ValidationDecision = "AVESA_VALIDATION_DECISION";

    /// <summary>The <c>--filter</c> of the run, which the build hands on by itself; nobody else sets it.</summary>
    public const string Filter = "AVESA_FILTER";

    /// <summary>All of them, in the order of the README's table.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        World, SourceProfile, SourceAccount, ProductionProfile, ProductionAccount, Region,
        SourceStoppedAt, CutoverAt, AllowInvoke, EmulatedDefects, Output,
        ReadUnits, RequestsPerSecond, ContentBytes, Minutes,
        RunId, Commit, ValidHours, Waivers, MaxWaivers, Attestations, Workflow, ValidationDecision, Filter,
    ];
}
