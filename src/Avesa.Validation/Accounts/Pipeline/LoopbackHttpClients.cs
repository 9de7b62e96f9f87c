using Amazon.Runtime;

namespace Avesa.Validation.Accounts.Pipeline;

/// <summary>HTTP clients that go straight to this machine: no proxy of the environment gets to see a request, and no redirect leads away.</summary>
internal sealed class LoopbackHttpClients : HttpClientFactory
{
    public override HttpClient CreateHttpClient(IClientConfig clientConfig)
    {
#pragma warning disable CA2000 // Dispose objects before losing scope: the HttpClient disposes its handler
        var handler = new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, ConnectTimeout = clientConfig.ConnectTimeout!.Value };
        return new HttpClient(handler, disposeHandler: true) { Timeout = clientConfig.Timeout!.Value };
#pragma warning restore CA2000
    }

    // Clients with the same string share their connections.
    public override string GetConfigUniqueString(IClientConfig clientConfig) =>
        $"loopback, connect {clientConfig.ConnectTimeout}, attempt {clientConfig.Timeout}";
}
