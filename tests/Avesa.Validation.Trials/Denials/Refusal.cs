using Avesa.Validation.Accounts;
using Avesa.Validation.Emulator.Authorization;
using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Trials.Denials;

/// <summary>A refusal as AWS spells it.</summary>
internal static class Refusal
{
    /// <summary>The error of a call that no policy of the caller's allows.</summary>
    public static AwsError Of(Call call)
    {
        var (code, status) = AccessDenied.For(call.Service);
        var action = ReadOperations.ActionOf(Cell.ServiceOf(call), call.Operation);
        return new AwsError(code, $"User: {call.Principal.Arn} is not authorized to perform: {action} on resource: * because no identity-based policy allows the {action} action", status);
    }
}
