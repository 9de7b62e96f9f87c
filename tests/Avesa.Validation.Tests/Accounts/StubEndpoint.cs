using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Avesa.Validation.Tests.Accounts;

/// <summary>A loopback endpoint that answers whatever a test makes it answer, for what an emulator of AWS never says.</summary>
public sealed class StubEndpoint : IAsyncDisposable
{
    private readonly WebApplication application;

    private StubEndpoint(WebApplication application) => this.application = application;

    public string Url => application.Urls.Single();

    /// <summary>The bodies of the requests so far.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    public static async Task<StubEndpoint> Start(Func<string, HttpContext, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var application = builder.Build();
        var stub = new StubEndpoint(application);
        application.Run(async http =>
        {
            using var reader = new StreamReader(http.Request.Body);
            var body = await reader.ReadToEndAsync();
            stub.Requests.Enqueue(body);
            await answer(body, http);
        });
        await application.StartAsync();
        return stub;
    }

    public ValueTask DisposeAsync() => application.DisposeAsync();
}
