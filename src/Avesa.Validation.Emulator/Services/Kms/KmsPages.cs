using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.Kms;

/// <summary>KMS's pages: Limit, Truncated, and NextMarker, which the next call sends as Marker.</summary>
internal static class KmsPages
{
    /// <summary>The page that the input asks for, as the list <paramref name="member"/>.</summary>
    public static JsonObject Answer<T>(
        Call call, JsonObject input, string member, IEnumerable<T> all, Func<T, string> key, Func<T, JsonNode> shape, int size, int most, string filters = "")
    {
        var page = Page.Of(
            call, all, key, input.Number("Limit", 1, most) ?? size, input.Text("Marker"), filters, () => new AwsError("InvalidMarkerException", "Could not deserialize marker"));
        var answer = new JsonObject
        {
            [member] = new JsonArray([.. page.Items.Select(shape)]),
            ["Truncated"] = page.Next is not null,
        };
        if (page.Next is { } next)
        {
            answer["NextMarker"] = next;
        }

        return answer;
    }
}
