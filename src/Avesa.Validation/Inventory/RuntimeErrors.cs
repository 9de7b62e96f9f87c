namespace Avesa.Validation.Inventory;

/// <summary>Which of the runtime's own error types mean that the execution environment did not start.</summary>
internal static class RuntimeErrors
{
    // These happen to an environment that had started. Whatever else is called Runtime.… (import, syntax, handler, entry point, unknown) keeps it from starting.
    private static readonly HashSet<string> AfterTheStart = new(StringComparer.Ordinal)
    {
        "Runtime.ExitError",
        "Runtime.OutOfMemory",
        "Runtime.MarshalError",
        "Runtime.UnmarshalError",
        "Runtime.LambdaContextUnmarshalError",
        "Runtime.TruncatedResponse",
    };

    /// <summary>Whether it keeps the function from starting.</summary>
    public static bool PreventsTheStart(string errorType) =>
        errorType.StartsWith("Runtime.", StringComparison.Ordinal) && !AfterTheStart.Contains(errorType);
}
