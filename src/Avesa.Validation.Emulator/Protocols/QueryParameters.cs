using System.Text;
using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Microsoft.AspNetCore.WebUtilities;

namespace Avesa.Validation.Emulator.Protocols;

/// <summary>The parameters of an awsQuery request as the JSON that an operation reads: <c>A.member.1.B=x</c> becomes <c>{"A":[{"B":"x"}]}</c>.</summary>
internal sealed record QueryParameters(string? Action, JsonObject Input)
{
    /// <summary>Reads the form body (POST) or the query string (GET).</summary>
    public static QueryParameters Read(Call call)
    {
        var text = call.Body.Length > 0 ? Encoding.UTF8.GetString(call.Body) : call.Http.Request.QueryString.Value;
        var input = new JsonObject();
        foreach (var (name, values) in QueryHelpers.ParseQuery(text).OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (name is not ("Action" or "Version"))
            {
                Put(input, name.Split('.'), values.ToString());
            }
        }

        var action = QueryHelpers.ParseQuery(text).TryGetValue("Action", out var found) ? found.ToString() : null;
        return new QueryParameters(action, (JsonObject)Lists(input)!);
    }

    private static void Put(JsonObject into, ReadOnlySpan<string> path, string value)
    {
        if (path.Length == 1)
        {
            into[path[0]] = value;
            return;
        }

        if (into[path[0]] is not JsonObject child)
        {
            into[path[0]] = child = [];
        }

        Put(child, path[1..], value);
    }

    // A list arrives as an object with the one member "member" (or "entry" for a map), whose own members are numbers.
    private static JsonNode? Lists(JsonNode? node)
    {
        if (node is not JsonObject parent)
        {
            return node?.DeepClone();
        }

        if (parent.Count == 1 && parent["member"] is JsonObject members)
        {
            return new JsonArray([.. members.OrderBy(pair => int.Parse(pair.Key, System.Globalization.CultureInfo.InvariantCulture)).Select(pair => Lists(pair.Value))]);
        }

        return new JsonObject(parent.Select(pair => KeyValuePair.Create(pair.Key, Lists(pair.Value))));
    }
}
