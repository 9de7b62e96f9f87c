using System.Text;
using Avesa.Validation.Emulator.Authorization.Signing;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Time.Testing;

namespace Avesa.Validation.Emulator.Tests.Authorization;

/// <summary>A request as AWS's documentation and signing test suite print it, verified at the time that it was signed.</summary>
internal sealed class ExampleRequest
{
    private readonly string accessKeyId;
    private readonly string secret;
    private readonly DateTimeOffset at;
    private readonly byte[] body;
    private readonly DefaultHttpContext http = new();

    public ExampleRequest(string accessKeyId, string secret, DateTimeOffset at, string message, byte[]? body = null)
    {
        (this.accessKeyId, this.secret, this.at) = (accessKeyId, secret, at);
        this.body = body ?? [];
        var lines = message.ReplaceLineEndings("\n").Split('\n');
        var target = lines[0].Split(' ')[1];
        http.Request.Method = lines[0].Split(' ')[0];
        http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget = target;
        http.Request.QueryString = new QueryString(target.Contains('?', StringComparison.Ordinal) ? target[target.IndexOf('?', StringComparison.Ordinal)..] : "");
        foreach (var line in lines.Skip(1).Where(line => line.Length > 0))
        {
            var (name, value) = (line[..line.IndexOf(':', StringComparison.Ordinal)], line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim());
            http.Request.Headers.Append(name, value);
        }
    }

    /// <summary>Of the signing test suite.</summary>
    public static ExampleRequest OfSuite(string message, string body = "") => new(
        "AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", new DateTimeOffset(2015, 8, 30, 12, 36, 0, TimeSpan.Zero), message, Encoding.UTF8.GetBytes(body));

    /// <summary>Of S3's documentation.</summary>
    public static ExampleRequest OfS3(string message, byte[]? body = null) => new(
        "AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", new DateTimeOffset(2013, 5, 24, 0, 0, 0, TimeSpan.Zero), message, body);

    /// <summary>The id of the key that signed.</summary>
    public string Verified(string? withSecret = null, TimeSpan later = default, string region = "us-east-1")
    {
        var cloud = new EmulatedCloud();
        var account = cloud.AddMoment("test").AddAccount("111111111111", region);
        account.Register(new AccessKey(accessKeyId, withSecret ?? secret, new RootPrincipal(account)));
        var verifier = new SignatureVerifier(cloud, new EmulatorOptions { SignatureClock = new FakeTimeProvider(at + later) });
        return verifier.Verify(http.Request, body, Signature.Read(http.Request)!).Id;
    }
}
