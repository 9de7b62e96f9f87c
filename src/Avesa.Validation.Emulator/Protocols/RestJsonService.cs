using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Protocols;

/// <summary>
/// A route of a REST-JSON service: method, path template (<c>/2015-03-31/functions/{FunctionName}</c>; a label that ends in <c>+</c> takes
/// slashes too, and only fixed text may follow it) and the operation. Labels join the input under their name; query parameters under theirs,
/// unless <paramref name="QueryMembers"/> renames them.
/// </summary>
internal sealed record Route(string Method, string Template, IOperation Operation, int Status = 200, IReadOnlyDictionary<string, string>? QueryMembers = null);

/// <summary>A service that speaks restJson1: the operation is in method and path.</summary>
/// <remarks>https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html</remarks>
internal abstract class RestJsonService(string signingName, params IEnumerable<Route> routes) : IService
{
    private readonly Route[] routes = [.. routes];

    /// <inheritdoc />
    public string SigningName { get; } = signingName;

    /// <inheritdoc />
    public IReadOnlyCollection<string> Operations => [.. routes.Select(route => route.Operation.Name).Distinct()];

    /// <inheritdoc />
    public bool? IsAddressed(HttpContext http, byte[] body) => RequestMarks.Any(http, body) ? false
        : routes.Any(route => route.Method == http.Request.Method && Match(route.Template, RawPath.Of(http)) is not null) ? true
        : null;

    /// <inheritdoc />
    public virtual async Task Handle(Call call)
    {
        var path = RawPath.Of(call.Http);
        foreach (var route in routes)
        {
            if (route.Method == call.Http.Request.Method && Match(route.Template, path) is { } labels)
            {
                call.Begin(route.Operation.Name);
                var input = call.Body.Length > 0 && IsJson(call) ? JsonWire.Read(call.Body) : [];
                foreach (var (name, values) in call.Http.Request.Query)
                {
                    input[route.QueryMembers?.GetValueOrDefault(name) ?? name] = values.ToString();
                }

                foreach (var (name, value) in labels)
                {
                    input[name] = value;
                }

                await Write(call, route, route.Operation.Handle(call, input));
                return;
            }
        }

        throw NotImplementedHere.Operation(SigningName, $"{call.Http.Request.Method} {path}");
    }

    /// <inheritdoc />
    public virtual Task WriteError(HttpContext http, AwsError error, string requestId) =>
        JsonWire.WriteError(http, error, "application/json", "Message");

    /// <summary>Whether the body is the input's JSON, rather than a blob such as Invoke's payload.</summary>
    protected virtual bool IsJson(Call call) => true;

    /// <summary>Writes the output; a service overrides it for outputs that are not plain JSON, such as Invoke's.</summary>
    protected virtual Task Write(Call call, Route route, JsonObject output) => JsonWire.Write(call.Http, output, route.Status, "application/json");

    private static Dictionary<string, string>? Match(string template, string path)
    {
        var expected = template.Split('/');
        var actual = path.TrimEnd('/').Split('/');
        expected = template.EndsWith('/') ? expected[..^1] : expected;
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < expected.Length; i++)
        {
            if (i >= actual.Length)
            {
                return null;
            }

            if (expected[i] is ['{', .., '}'] label)
            {
                var greedy = label[^2] == '+';
                var end = greedy ? actual.Length - (expected.Length - i - 1) : i + 1;
                if (end <= i)
                {
                    return null;
                }

                labels[label[1..(greedy ? ^2 : ^1)]] = Uri.UnescapeDataString(string.Join('/', actual[i..end]));
                if (greedy)
                {
                    return expected.AsSpan(i + 1).SequenceEqual(actual.AsSpan(end)) ? labels : null;
                }
            }
            else if (expected[i] != actual[i])
            {
                return null;
            }
        }

        return expected.Length == actual.Length ? labels : null;
    }
}
