using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.S3;
using Avesa.Validation.Accounts.Pipeline;
using Avesa.Validation.Reconciliation;

namespace Avesa.Validation.Accounts;

/// <summary>The SDK's client for whoever makes very many calls: each attempt waits for its turn.</summary>
internal sealed class PacedS3Client(AWSCredentials credentials, AmazonS3Config config) : AmazonS3Client(credentials, config)
{
    // A field, since the pipeline is built before the constructor's body.
    private readonly Pacing pacing = new();

    /// <summary>The rate that was asked for first holds for the connection.</summary>
    public PacedS3Client At(Func<CallRate> rate)
    {
        lock (pacing)
        {
            pacing.Rate ??= rate();
            return this;
        }
    }

    /// <inheritdoc />
    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
    {
        base.CustomizeRuntimePipeline(pipeline);
        pipeline.AddHandlerAfter<RetryHandler>(pacing);
    }
}
