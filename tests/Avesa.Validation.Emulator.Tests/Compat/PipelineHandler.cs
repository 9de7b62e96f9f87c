using Amazon.Lambda;
using Amazon.Lambda.Model;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Avesa.Validation.Emulator.Tests.Compat;

/// <summary>What a handler that is hooked into every client's pipeline sees, before anything is signed.</summary>
public sealed class PipelineHandler : IDisposable
{
    private readonly Hook hook = new();

    public PipelineHandler() => RuntimePipelineCustomizerRegistry.Instance.Register(hook);

    public void Dispose() => RuntimePipelineCustomizerRegistry.Instance.Deregister(hook);

    [Fact]
    public async Task Is_told_request_service_and_signing_name()
    {
        await using var stub = (await AwsStub.Start()).Answers("""{"Functions":[]}""");
        using var lambda = new AmazonLambdaClient(AwsStub.Credentials, stub.Config<AmazonLambdaConfig>());

        await lambda.ListFunctionsAsync(new ListFunctionsRequest { Marker = nameof(PipelineHandler) }, TestContext.Current.CancellationToken);

        hook.Seen.Should().Equal("ListFunctionsRequest", "ListFunctionsRequest", "Lambda", "lambda", "lambda");
    }

    private sealed class Hook : IRuntimePipelineCustomizer
    {
        public List<string> Seen { get; } = [];

        public string UniqueName => nameof(PipelineHandler);

        // Other tests make clients at the same time: the handler looks at this test's request alone.
        public void Customize(Type type, RuntimePipeline pipeline)
        {
            if (type == typeof(AmazonLambdaClient))
                pipeline.AddHandlerBefore<Marshaller>(new Watch(Seen));
        }
    }

    private sealed class Watch(List<string> seen) : Amazon.Runtime.Internal.PipelineHandler
    {
        public override Task<T> InvokeAsync<T>(IExecutionContext executionContext)
        {
            var context = executionContext.RequestContext;
            if (context.OriginalRequest is not ListFunctionsRequest { Marker: nameof(PipelineHandler) })
                return base.InvokeAsync<T>(executionContext);
            seen.AddRange(
                [context.RequestName, context.OriginalRequest.GetType().Name, context.ServiceMetaData.ServiceId,
                context.ClientConfig.AuthenticationServiceName, context.ClientConfig.RegionEndpointServiceName]);
            return base.InvokeAsync<T>(executionContext);
        }
    }
}
