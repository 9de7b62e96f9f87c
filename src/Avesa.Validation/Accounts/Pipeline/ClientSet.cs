using System.Collections.Concurrent;
using Amazon;
using Amazon.Runtime;
using Amazon.SecurityToken;

namespace Avesa.Validation.Accounts.Pipeline;

/// <summary>The SDK clients of one connection: made when first asked for, each with our handlers in its pipeline, and disposed together.</summary>
internal sealed class ClientSet(AccountConnection connection) : IDisposable
{
    private readonly ConcurrentDictionary<Type, Lazy<AmazonServiceClient>> clients = new();
    private readonly ConcurrentBag<IDisposable> helpers = [];

    /// <summary>The one client of its kind.</summary>
    /// <param name="credentials">What it signs with.</param>
    /// <param name="create">Makes it of credentials and configuration; may change the latter.</param>
    public TClient Get<TClient, TConfig>(AWSCredentials credentials, Func<AWSCredentials, TConfig, TClient> create)
        where TClient : AmazonServiceClient
        where TConfig : ClientConfig, new() =>
        (TClient)clients.GetOrAdd(typeof(TClient), _ => new(() => Make(create, credentials, Config<TConfig>()))).Value;

    /// <summary>An STS client that gives up soon, to ask who the credentials belong to, or to assume a role with them.</summary>
    public AmazonSecurityTokenServiceClient Sts(AWSCredentials credentials)
    {
        var config = Config<AmazonSecurityTokenServiceConfig>();
        config.MaxErrorRetry = connection.Options.IdentityRetries;
        config.Timeout = connection.Options.IdentityTimeout;
        var sts = Make((keys, with) => new AmazonSecurityTokenServiceClient(keys, with), credentials, config);
        helpers.Add(sts);
        return sts;
    }

    public void Dispose()
    {
        foreach (var client in clients.Values.Where(client => client.IsValueCreated).Select(client => client.Value).Concat(helpers))
        {
            client.Dispose();
        }
    }

    private TClient Make<TClient, TConfig>(Func<AWSCredentials, TConfig, TClient> create, AWSCredentials credentials, TConfig config)
        where TClient : AmazonServiceClient
        where TConfig : ClientConfig
    {
        using var ambient = PipelineCustomizer.MakeFor(connection);
        return create(credentials, config);
    }

    private TConfig Config<TConfig>()
        where TConfig : ClientConfig, new()
    {
        // The profile gives endpoint_url, the settings the region; both are kept when the region is set before the endpoint is first looked at.
        var options = connection.Options;
        var config = new TConfig
        {
            Profile = new Profile(connection.Settings.Profile, options.CredentialsFile),
            RegionEndpoint = RegionEndpoint.GetBySystemName(connection.Settings.Region),
            ConnectTimeout = options.ConnectTimeout,
            Timeout = options.AttemptTimeout,
            MaxErrorRetry = options.Retries,
        };
        if (options.LoopbackOnly && config.ServiceURL is not null && connection.EndpointUrl is { } url)
        {
            // AWS_ENDPOINT_URL of somebody's shell beats the profile, but the embedded world is the profile and nothing else.
            config.ServiceURL = url;
        }

        if (config.ServiceURL is not null)
        {
            // Else the SDK signs for the region that it reads out of the address: us-east-1 for every address that is not AWS's.
            config.AuthenticationRegion = connection.Settings.Region;
        }

        if (options.LoopbackOnly)
        {
            config.HttpClientFactory = new LoopbackHttpClients();
        }

        return config;
    }
}
