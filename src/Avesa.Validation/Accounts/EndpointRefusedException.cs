namespace Avesa.Validation.Accounts;

/// <summary>A call to an endpoint that is not on this machine was refused before it was signed, because the world is the embedded one.</summary>
/// <param name="service">The service as IAM spells it.</param>
/// <param name="operation">The operation as AWS spells it.</param>
/// <param name="endpoint">Where the SDK would have sent it.</param>
public sealed class EndpointRefusedException(string service, string operation, Uri endpoint)
    : CallRefusedException($"{service}:{operation} was refused before it was signed: it would go to {endpoint.Authority}, and in the embedded world "
        + $"nothing leaves this machine. {Hint(service)}")
{
    /// <summary>Where the SDK would have sent it.</summary>
    public Uri Endpoint { get; } = endpoint;

    private static string Hint(string service) => service.StartsWith("sso", StringComparison.Ordinal)
        ? "An SSO login always asks AWS."
        : "The SDK ignores endpoint_url of a profile that has a nested block of the service (such as s3 =).";
}
