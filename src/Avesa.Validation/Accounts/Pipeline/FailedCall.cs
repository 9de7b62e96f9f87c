namespace Avesa.Validation.Accounts.Pipeline;

/// <summary>The call that an exception came from; it travels with the exception.</summary>
/// <param name="Call">The call.</param>
/// <param name="Endpoint">Where it went, or would have gone; null when it did not get that far.</param>
/// <param name="CallerArn">Who made it; null when that was not known yet.</param>
internal sealed record FailedCall(RecordedCall Call, Uri? Endpoint, string? CallerArn)
{
    private const string Key = "Avesa.Validation.Accounts.FailedCall";

    /// <summary>The permission that the call needs.</summary>
    public string Action => ReadOperations.ActionOf(Call.Service, Call.Operation);

    /// <summary>Attaches the call unless one is: a call that fails for its credentials throws what the call for those has thrown.</summary>
    public static void Attach(Exception exception, FailedCall call)
    {
        if (!exception.Data.Contains(Key))
        {
            exception.Data[Key] = call;
        }
    }

    public static FailedCall? Of(Exception exception) => exception.Data[Key] as FailedCall;
}
