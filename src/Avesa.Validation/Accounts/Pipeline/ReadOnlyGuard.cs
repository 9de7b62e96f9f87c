using Amazon.Runtime;
using Avesa.Validation.Settings;

namespace Avesa.Validation.Accounts.Pipeline;

/// <summary>Refuses everything that is not on the list of reads before anything of the SDK has looked at it.</summary>
internal sealed class ReadOnlyGuard(bool allowInvoke) : RefusingHandler
{
    protected override void Refuse(IRequestContext context)
    {
        var (service, operation) = CallName.Of(context);
        if (ReadOperations.Contains(service, operation))
        {
            return;
        }

        if (service != "lambda" || operation != "Invoke")
        {
            throw new WriteRefusedException(service, operation, "it is not one of the reads that this suite allows itself.");
        }

        // InvocationType: RequestResponse unless given, Event, or DryRun, which checks permission and parameters and runs nothing.
        var invocationType = context.OriginalRequest.GetType().GetProperty("InvocationType")?.GetValue(context.OriginalRequest)?.ToString();
        if (!allowInvoke && invocationType != "DryRun")
        {
            throw new WriteRefusedException(service, operation, $"it would run the function. {SettingNames.AllowInvoke}=true allows it.");
        }
    }
}
