using System.Security.Cryptography;
using System.Text;
using Avesa.Validation.Emulator.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Avesa.Validation.Trials.Kill;

/// <summary>A request that a healthy run made, to be made again of other accounts.</summary>
/// <param name="Id">The id that the emulator gave it, as the ledger has it.</param>
/// <param name="Operation">For example <c>DescribeTable</c>.</param>
/// <param name="Method">GET, POST …</param>
/// <param name="Target">Path and query as they came.</param>
/// <param name="Headers">All of them, the signature too.</param>
/// <param name="Body">The body.</param>
internal sealed record AskedRequest(string Id, string Operation, string Method, string Target, IReadOnlyList<KeyValuePair<string, string>> Headers, byte[] Body)
{
    // S3 and others repeat them in the body of an error.
    private static readonly string[] OfOneAnswer = ["x-amzn-RequestId", "x-amz-request-id", "x-amz-id-2", "Date"];

    /// <summary>Whether it leaves traces in the accounts, so that it is never made again.</summary>
    public bool LeavesTraces => Operation == "Invoke";

    /// <summary>Whether a session asks, which another call was given.</summary>
    public bool IsOfSession => Headers.Any(header => header.Key.Equals("x-amz-security-token", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether it asks for a session, whose keys nobody is given twice.</summary>
    public bool AsksForSession => Operation == "AssumeRole";

    /// <summary>Takes down a call that the emulator is about to answer.</summary>
    public static AskedRequest Of(Call call)
    {
        var request = call.Http.Request;
        return new AskedRequest(
            call.RequestId,
            call.Operation,
            request.Method,
            call.Http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget,
            [.. request.Headers.Select(header => KeyValuePair.Create(header.Key, header.Value.ToString()))],
            call.Body);
    }

    /// <summary>Asks again, and digests the answer: what differs between any two answers alone, such as its id, is left out.</summary>
    public async Task<string> Ask(Dispatcher dispatcher)
    {
        var http = new DefaultHttpContext();
        var request = http.Features.GetRequiredFeature<IHttpRequestFeature>();
        var query = Target.IndexOf('?', StringComparison.Ordinal);
        (request.Method, request.Scheme, request.RawTarget) = (Method, "http", Target);
        request.Path = Uri.UnescapeDataString(query < 0 ? Target : Target[..query]);
        request.QueryString = query < 0 ? "" : Target[query..];
        request.Body = new MemoryStream(Body);
        foreach (var (name, value) in Headers)
        {
            request.Headers[name] = value;
        }

        using var answer = new MemoryStream();
        http.Response.Body = answer;
        await dispatcher.Answer(http);
        await http.Response.CompleteAsync();
        if (AsksForSession && http.Response.StatusCode == StatusCodes.Status200OK)
        {
            return "a session";
        }

        var text = new StringBuilder().Append(http.Response.StatusCode);
        foreach (var (name, value) in http.Response.Headers.Where(header => !OfOneAnswer.Contains(header.Key)).OrderBy(header => header.Key, StringComparer.Ordinal))
        {
            text.Append('\n').Append(name).Append('=').Append(value);
        }

        var body = Encoding.Latin1.GetString(answer.GetBuffer(), 0, (int)answer.Length);
        foreach (var id in OfOneAnswer.Select(name => http.Response.Headers[name].ToString()).Where(id => id.Length > 0))
        {
            body = body.Replace(id, "", StringComparison.Ordinal);
        }

        text.Append('\n').Append(body);
        return Convert.ToHexString(SHA256.HashData(Encoding.Latin1.GetBytes($"{text}")));
    }
}
