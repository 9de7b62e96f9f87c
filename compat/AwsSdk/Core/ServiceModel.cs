#nullable enable
using Amazon.Runtime.Internal;

namespace Amazon.Compat;

/// <summary>What tells one service from another: its names, its address, its protocol and the base of its exceptions.</summary>
/// <param name="Id">The service id of its model ("Secrets Manager"): names the service in profiles, user agent and telemetry.</param>
/// <param name="EndpointPrefix">The first label of its host name ("monitoring" for CloudWatch).</param>
/// <param name="SigningName">The service of the signature's scope.</param>
/// <param name="ApiVersion">The date that identifies the API.</param>
/// <param name="Protocol">How its messages are written.</param>
/// <param name="BaseException">The type of an error that the operation does not model.</param>
internal sealed record ServiceModel(
    string Id, string EndpointPrefix, string SigningName, string ApiVersion, Protocol Protocol, Type BaseException) : IServiceMetadata
{
    /// <summary>One endpoint for a whole partition, as IAM has.</summary>
    public bool IsGlobal { get; init; }

    string IServiceMetadata.ServiceId => Id;

    IDictionary<string, string> IServiceMetadata.OperationNameMapping { get; } = new Dictionary<string, string>();
}
