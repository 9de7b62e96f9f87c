using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using Amazon.Runtime;

namespace Avesa.Validation.Emulator.Tests.Authorization;

/// <summary>A request that is good in each of AWS's protocols, and what can be wrong with its signature.</summary>
internal sealed partial record TamperedRequest(string Service, HttpMethod Method, string Path, string ContentType, byte[] Body, (string Name, string Value)[] Headers)
{
    private static readonly HttpClient Client = new();

    /// <summary>One service for each protocol, and one more where services of one protocol differ.</summary>
    public static IReadOnlyDictionary<string, TamperedRequest> ByProtocol { get; } = new Dictionary<string, TamperedRequest>
    {
        ["json 1.0"] = Json("dynamodb", "DynamoDB_20120810.ListTables", "application/x-amz-json-1.0"),
        ["json 1.1"] = Json("secretsmanager", "secretsmanager.ListSecrets", "application/x-amz-json-1.1"),
        ["rest-json"] = new("lambda", HttpMethod.Get, "/2015-03-31/functions", "application/json", [], []),
        ["query"] = Form("sts", "Action=GetCallerIdentity&Version=2011-06-15"),
        ["query, sns"] = Form("sns", "Action=ListTopics&Version=2010-03-31"),
        ["query, cloudwatch"] = Form("monitoring", "Action=ListDashboards&Version=2010-08-01"),
        ["ec2"] = Form("ec2", "Action=DescribeVpcs&Version=2016-11-15"),
        ["cbor"] = new("monitoring", HttpMethod.Post, "/service/GraniteServiceVersion20100801/operation/ListDashboards", "application/cbor", [0xA0], [("smithy-protocol", "rpc-v2-cbor")]),
        ["rest-xml"] = new("s3", HttpMethod.Get, "/", "application/xml", [], [("x-amz-content-sha256", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]),
    };

    public ImmutableCredentials Key { get; init; } = new("AKIASOURCE", "secret-of-AKIASOURCE", null);

    public string Region { get; init; } = "us-east-1";

    /// <summary>Signed for another service than it is sent to.</summary>
    public string? Scope { get; init; }

    /// <summary>How far the signer's clock is off.</summary>
    public TimeSpan Skew { get; init; }

    /// <summary>Whether what is sent has another header than was signed.</summary>
    public bool OtherHeader { get; init; }

    /// <summary>Whether what is sent has another body than was signed.</summary>
    public bool OtherBody { get; init; }

    /// <summary>Whether the list of signed headers leaves out the host.</summary>
    public bool WithoutHost { get; init; }

    /// <summary>Sends it, and gives the status and the error's code; no code where it was believed.</summary>
    public async Task<(int Status, string Code)> Send(Uri endpoint)
    {
        var uri = new Uri(endpoint, Path);
        var headers = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["x-amz-date"] = (DateTimeOffset.UtcNow + Skew).ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture),
            ["x-amz-meta-note"] = "as signed",
        };
        foreach (var (name, value) in Headers.Concat(Key.UseToken ? [("x-amz-security-token", Key.Token)] : []).Concat(WithoutHost ? [] : [("host", uri.Authority)]))
        {
            headers[name] = value;
        }

        using var request = new HttpRequestMessage(Method, uri);
        request.Headers.TryAddWithoutValidation("Authorization", SignedRequest.Authorization(Key, Scope ?? Service, Method, Path, headers, Body, Region));
        headers["x-amz-meta-note"] = OtherHeader ? "as altered" : "as signed";
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        byte[] sent = OtherBody ? [.. Body, (byte)' '] : Body;
        request.Content = sent.Length == 0 ? null : new ByteArrayContent(sent) { Headers = { ContentType = MediaTypeHeaderValue.Parse(ContentType) } };
        using var response = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var code = response.Headers.TryGetValues("x-amzn-query-error", out var named) ? named.Single().Split(';')[0] : Code().Match(text).Groups["code"].Value;
        return ((int)response.StatusCode, response.IsSuccessStatusCode ? "" : code);
    }

    private static TamperedRequest Json(string service, string target, string type) => new(service, HttpMethod.Post, "/", type, [.. "{}"u8], [("x-amz-target", target)]);

    private static TamperedRequest Form(string service, string form) =>
        new(service, HttpMethod.Post, "/", "application/x-www-form-urlencoded", Encoding.UTF8.GetBytes(form), []);

    // In JSON a member called __type, in XML an element called Code.
    [GeneratedRegex("(__type[^A-Za-z]+([A-Za-z0-9.]+#)?|<Code>)(?<code>[A-Za-z0-9]+)")]
    private static partial Regex Code();
}
