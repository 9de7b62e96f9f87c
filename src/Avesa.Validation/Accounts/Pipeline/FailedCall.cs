namespace Avesa.Validation.Accounts.Pipeline;

/// <summary>The call that an exception came from; it travels with the exception.</summary>
/// <param name="Call">The call.</param>
/// <param name="CallerArn">Who made it; null when that was not known yet.</param>
internal sealed record FailedCall(RecordedCall Call, string? CallerArn)
{
    private const string Key = "Avesa.Validation.Accounts.FailedCall";

    /// <summary>The permission that the call needs.</summary>
    public string Action => ReadOperations.ActionOf(Call.Service, Call.Operation);

    public static void Attach(Exception exception, FailedCall call) => exception.Data[Key] = call;

    public static FailedCall? Of(Exception exception) => exception.Data[Key] as FailedCall;
}
