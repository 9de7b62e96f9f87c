using System.Collections.Concurrent;
using System.Net;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Services;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Avesa.Validation.Emulator.Hosting;

/// <summary>
/// AWS accounts in this process, behind one loopback HTTP endpoint that any AWS client can be pointed at. The key that signs a request
/// decides the account (and the moment) that answers it, the signature's scope the service.
/// </summary>
public sealed class AwsEmulator : IAsyncDisposable
{
    private readonly WebApplication application;
    private readonly ConcurrentQueue<EmulatedCall> calls;

    private AwsEmulator(WebApplication application, ConcurrentQueue<EmulatedCall> calls, EmulatedCloud cloud, Uri endpoint)
    {
        this.application = application;
        this.calls = calls;
        Cloud = cloud;
        Endpoint = endpoint;
    }

    /// <summary>What the emulator serves.</summary>
    public EmulatedCloud Cloud { get; }

    /// <summary>Where it listens: always loopback.</summary>
    public Uri Endpoint { get; }

    /// <summary>Every call answered so far, oldest first.</summary>
    public IReadOnlyList<EmulatedCall> Calls => [.. calls];

    /// <summary>Starts to serve a cloud.</summary>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<AwsEmulator> Start(EmulatedCloud cloud, EmulatorOptions options, CancellationToken cancellationToken = default)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, options.Port);
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = null;
        });

        // Kestrel unescapes the path, but S3 keys and signatures need it as it came.
        builder.Services.Configure<KestrelServerOptions>(kestrel => kestrel.AllowSynchronousIO = false);
        var application = builder.Build();
        var calls = new ConcurrentQueue<EmulatedCall>();
        var dispatcher = new Dispatcher(cloud, options, ServiceCatalogue.All(), calls);
        application.Run(dispatcher.Answer);
        await application.StartAsync(cancellationToken);
        var addresses = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()
            ?? throw new InvalidOperationException("Kestrel gave no address.");
        return new AwsEmulator(application, calls, cloud, new Uri(addresses.Addresses.Single()));
    }

    /// <summary>Completes when the process is asked to stop, for the emulator as a program.</summary>
    public Task WaitForShutdown(CancellationToken cancellationToken = default) => application.WaitForShutdownAsync(cancellationToken);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await application.StopAsync();
        await application.DisposeAsync();
    }
}
