using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Amazon.Runtime;

namespace Avesa.Validation.Emulator.Tests;

/// <summary>Requests signed by hand, for operations that the SDK at hand lacks.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html</remarks>
internal static class SignedRequest
{
    private static readonly HttpClient Client = new();

    /// <summary>Calls an operation of a JSON service and gives status and body.</summary>
    public static Task<(int Status, JsonNode Body)> Call(this TwoAccounts accounts, AWSCredentials key, string service, string target, JsonObject input) =>
        Send(accounts, key, service, HttpMethod.Post, "/", target, input.ToJsonString());

    /// <summary>Gets a path, without a query, of a REST service.</summary>
    public static Task<(int Status, JsonNode Body)> Get(this TwoAccounts accounts, AWSCredentials key, string service, string path) =>
        Send(accounts, key, service, HttpMethod.Get, path, null, "");

    private static async Task<(int Status, JsonNode Body)> Send(
        TwoAccounts accounts, AWSCredentials key, string service, HttpMethod method, string path, string? target, string body)
    {
        var uri = new Uri(accounts.Emulator.Endpoint, path);
        var time = DateTimeOffset.UtcNow.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var headers = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["host"] = uri.Authority, ["x-amz-date"] = time };
        if (target is not null)
        {
            headers["x-amz-target"] = target;
        }

        using var request = new HttpRequestMessage(method, uri);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        request.Headers.TryAddWithoutValidation("Authorization", Authorization(await key.GetCredentialsAsync(), service, method, path, headers, Encoding.UTF8.GetBytes(body)));
        request.Content = body.Length == 0 ? null : new StringContent(body, Encoding.UTF8, "application/x-amz-json-1.1");
        using var response = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return ((int)response.StatusCode, JsonNode.Parse(text)!);
    }

    /// <summary>The Authorization header of a request without a query.</summary>
    public static string Authorization(
        ImmutableCredentials key, string service, HttpMethod method, string path, SortedDictionary<string, string> headers, byte[] body, string region = "us-east-1")
    {
        var time = headers["x-amz-date"];
        var names = string.Join(';', headers.Keys);
        var twice = string.Join('/', path.Split('/').Select(segment => Uri.EscapeDataString(Uri.EscapeDataString(segment))));
        var canonical = $"{method}\n{twice}\n\n{string.Concat(headers.Select(header => $"{header.Key}:{header.Value}\n"))}\n{names}\n{Hash(body)}";
        var scope = $"{time[..8]}/{region}/{service}/aws4_request";
        var signing = scope.Split('/').Aggregate(Encoding.UTF8.GetBytes("AWS4" + key.SecretKey), (mac, part) => HMACSHA256.HashData(mac, Encoding.UTF8.GetBytes(part)));
        var signature = HMACSHA256.HashData(signing, Encoding.UTF8.GetBytes($"AWS4-HMAC-SHA256\n{time}\n{scope}\n{Hash(Encoding.UTF8.GetBytes(canonical))}"));
        return $"AWS4-HMAC-SHA256 Credential={key.AccessKey}/{scope}, SignedHeaders={names}, Signature={Convert.ToHexStringLower(signature)}";
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
