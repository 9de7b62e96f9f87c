namespace Avesa.Validation.Trials;

/// <summary>How much of the trials is run: <c>AVESA_TRIALS</c> is <c>nightly</c> for all of it, <c>whole</c> for every change by every control, else what takes minutes.</summary>
public static class Night
{
    /// <summary>Why a trial of the night is skipped by day.</summary>
    public const string Only = "by night: set AVESA_TRIALS=nightly";

    private static readonly string? Setting = Environment.GetEnvironmentVariable("AVESA_TRIALS");

    /// <summary>Whether the trials that take long are run.</summary>
    public static bool IsNow => Setting == "nightly";

    /// <summary>Whether every change is looked at by every control, and not by those alone that it can reach.</summary>
    public static bool IsWhole => Setting is "whole" or "nightly";
}
