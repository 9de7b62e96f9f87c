using Amazon.Runtime.Internal;

namespace Avesa.Validation.Accounts.Pipeline;

/// <summary>
/// Puts our handlers into the pipeline of every SDK client that is made for a connection, and into no other: of the connection's own clients,
/// and of those that its credentials make while one of its calls is on the way (SSO, web identity).
/// </summary>
internal sealed class PipelineCustomizer : IRuntimePipelineCustomizer
{
    private static readonly AsyncLocal<AccountConnection?> Ambient = Registered();

    private PipelineCustomizer()
    {
    }

    public string UniqueName => "Avesa.Validation.Accounts";

    /// <summary>Clients that are made until the result is disposed, on this flow of control, belong to the connection.</summary>
    public static IDisposable MakeFor(AccountConnection connection)
    {
        var former = Ambient.Value;
        Ambient.Value = connection;
        return new Restored(former);
    }

    public void Customize(Type type, RuntimePipeline pipeline)
    {
        if (Ambient.Value is not { } connection)
        {
            return;
        }

        // Each is put on top of the one before: a call meets them from the last to the first.
        pipeline.AddHandler(new ReadOnlyGuard(connection.Options.AllowInvoke));
        pipeline.AddHandler(new Recorder(connection));
        pipeline.AddHandler(new IdentityFirst(connection));
        pipeline.AddHandlerAfter<Unmarshaller>(new WholeBody());
        if (connection.Options.LoopbackOnly)
        {
            pipeline.AddHandlerBefore<Signer>(new LoopbackGuard());
        }
    }

    private static AsyncLocal<AccountConnection?> Registered()
    {
        RuntimePipelineCustomizerRegistry.Instance.Register(new PipelineCustomizer());
        return new AsyncLocal<AccountConnection?>();
    }

    private sealed class Restored(AccountConnection? former) : IDisposable
    {
        public void Dispose() => Ambient.Value = former;
    }
}
