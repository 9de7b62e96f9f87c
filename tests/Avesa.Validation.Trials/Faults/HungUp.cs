using System.Net.Sockets;
using System.Runtime.CompilerServices;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Avesa.Validation.Trials.Faults;

/// <summary>
/// Lets a call time out without the time: what the emulator answers with a status of ours leaves the SDK's HTTP handler as the exception that comes out of it
/// when the time is up.
/// </summary>
internal sealed class HungUp : PipelineHandler
{
    /// <summary>The status; AWS has no such one.</summary>
    public const int Status = 599;

    public override async Task<T> InvokeAsync<T>(IExecutionContext executionContext)
    {
        try
        {
            return await base.InvokeAsync<T>(executionContext);
        }
        catch (HttpErrorResponseException answer) when ((int)answer.Response.StatusCode == Status)
        {
            answer.Response.ResponseBody.Dispose();
            var aborted = new IOException("Unable to read data from the transport connection: Operation canceled.", new SocketException((int)SocketError.OperationAborted));
            throw new TimeoutException("The operation was canceled.", new TaskCanceledException("The operation was canceled.", aborted));
        }
    }

    // Before the first client of the process is made.
    [ModuleInitializer]
    internal static void Register() => RuntimePipelineCustomizerRegistry.Instance.Register(new Customizer());

    private sealed class Customizer : IRuntimePipelineCustomizer
    {
        public string UniqueName => "Avesa.Validation.Trials.Faults";

        public void Customize(Type type, RuntimePipeline pipeline) => pipeline.AddHandlerBefore<HttpHandler<HttpContent>>(new HungUp());
    }
}
