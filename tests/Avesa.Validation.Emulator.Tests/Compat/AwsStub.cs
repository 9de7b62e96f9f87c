using System.Collections.Concurrent;
using System.Text;
using Amazon.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Avesa.Validation.Emulator.Tests.Compat;

/// <summary>A loopback endpoint that records what a client sends and answers what the test says, in order.</summary>
public sealed class AwsStub : IAsyncDisposable
{
    private readonly ConcurrentQueue<Answer> answers = new();
    private readonly WebApplication server;

    private AwsStub(WebApplication server) => this.server = server;

    public static AWSCredentials Credentials { get; } = new BasicAWSCredentials("AKIDEXAMPLE", "wJalrXUtnFEMI");

    public List<Recorded> Requests { get; } = [];

    public Recorded Request => Requests.Single();

    public string Url => server.Urls.Single();

    public static async Task<AwsStub> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
        var stub = new AwsStub(builder.Build());
        stub.server.Run(stub.Serve);
        await stub.server.StartAsync();
        return stub;
    }

    public AwsStub Answers(string body, int status = 200, string type = "application/json", params (string Name, string Value)[] headers) =>
        Answers(Encoding.UTF8.GetBytes(body), status, type, headers);

    public AwsStub Answers(byte[] body, int status = 200, string type = "application/octet-stream", params (string Name, string Value)[] headers)
    {
        answers.Enqueue(new Answer(body, status, type, headers));
        return this;
    }

    /// <summary>The same for any client: this endpoint, us-east-1, and no retry that a test did not ask for.</summary>
    public T Config<T>() where T : ClientConfig, new() => new() { ServiceURL = Url, AuthenticationRegion = "us-east-1", MaxErrorRetry = 0 };

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private async Task Serve(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        var request = new Recorded(context.Request.Method, target, context.Request.Headers.ToDictionary(), Encoding.UTF8.GetString(body.ToArray()));
        lock (Requests)
            Requests.Add(request);

        var answer = answers.TryDequeue(out var next) ? next : new Answer("{}"u8.ToArray(), 500, "application/json", []);
        context.Response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers)
            context.Response.Headers[name] = value;
        if (answer.Status == 204)
            return;
        context.Response.ContentType = answer.Type;
        context.Response.ContentLength = answer.Body.Length;
        await context.Response.Body.WriteAsync(answer.Body);
    }

    private sealed record Answer(byte[] Body, int Status, string Type, IReadOnlyList<(string Name, string Value)> Headers);
}
