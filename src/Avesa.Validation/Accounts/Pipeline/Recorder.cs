using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Avesa.Validation.Accounts.Pipeline;

/// <summary>Puts every call into the ledger and on the trail of whoever makes it, the refused ones too.</summary>
internal sealed class Recorder(AccountConnection connection) : PipelineHandler
{
    public override void InvokeSync(IExecutionContext executionContext)
    {
        using var ambient = PipelineCustomizer.MakeFor(connection);
        var recording = new Recording(connection, executionContext);
        using var apart = CallTrail.FollowNone();
        try
        {
            base.InvokeSync(executionContext);
        }
        catch (Exception failure)
        {
            recording.End(failure);
            throw;
        }

        recording.End(null);
    }

    public override async Task<T> InvokeAsync<T>(IExecutionContext executionContext)
    {
        using var ambient = PipelineCustomizer.MakeFor(connection);
        var recording = new Recording(connection, executionContext);
        using var apart = CallTrail.FollowNone();
        T response;
        try
        {
            response = await base.InvokeAsync<T>(executionContext);
        }
        catch (Exception failure)
        {
            recording.End(failure);
            throw;
        }

        recording.End(null);
        return response;
    }
}
