using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Avesa.Validation.Benchmarks.Tables;

/// <summary>The same page from a whole HTTP server, Kestrel.</summary>
internal sealed class ServerOfAPage : IAsyncDisposable
{
    private readonly WebApplication server;

    private ServerOfAPage(WebApplication server) => this.server = server;

    /// <summary>Where it listens.</summary>
    public string Url => server.Urls.Single();

    /// <summary>Starts to answer.</summary>
    public static async Task<ServerOfAPage> Start(byte[] page)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0));
        var server = builder.Build();
        server.Run(async http =>
        {
            await http.Request.Body.CopyToAsync(Stream.Null);
            http.Response.ContentType = "application/x-amz-json-1.0";
            http.Response.ContentLength = page.Length;
            http.Response.Headers["x-amzn-RequestId"] = "R";
            await http.Response.Body.WriteAsync(page);
        });
        await server.StartAsync();
        return new ServerOfAPage(server);
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
