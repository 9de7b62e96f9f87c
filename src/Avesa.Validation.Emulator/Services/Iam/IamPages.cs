using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.Iam;

/// <summary>IAM's pages: MaxItems, 100 unless given and at most 1,000; IsTruncated; Marker.</summary>
internal static class IamPages
{
    /// <summary>The page that the input asks for, as the list <paramref name="member"/>.</summary>
    public static JsonObject Answer<T>(
        Call call, JsonObject input, string member, IEnumerable<T> all, Func<T, string> key, Func<T, JsonNode> shape, Func<AwsError>? invalidMarker = null, string filters = "")
    {
        var size = input.Number("MaxItems", 1, 1000, IamErrors.Validation) ?? 100;
        var page = Page.Of(call, all, key, size, input.Text("Marker"), filters, invalidMarker ?? IamErrors.InvalidMarker);
        var answer = new JsonObject
        {
            [member] = new JsonArray([.. page.Items.Select(shape)]),
            ["IsTruncated"] = page.Next is not null,
        };
        if (page.Next is { } next)
        {
            answer["Marker"] = next;
        }

        return answer;
    }

    /// <summary>The path that a listing is narrowed to.</summary>
    public static string PathPrefix(JsonObject input) => input.Text("PathPrefix") switch
    {
        null => "/",
        ['/', ..] prefix => prefix,
        _ => throw new AwsError(IamErrors.Validation, "The specified value for pathPrefix is invalid. It must begin with / and contain only alphanumeric characters and/or / characters."),
    };
}
