using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.Lambda;

/// <summary>Lambda's way of paging: Marker, MaxItems and NextMarker.</summary>
internal static class LambdaPages
{
    /// <summary>Answers one page. MaxItems may ask for up to <paramref name="mostAsked"/>, yet no page holds more than <paramref name="most"/>.</summary>
    public static JsonObject Answer<T>(
        Call call, JsonObject input, string member, IEnumerable<T> all, Func<T, string> key, Func<T, JsonObject> shape, string filters, int most = 50, int mostAsked = 10_000)
    {
        var size = Math.Min(input.Number("MaxItems", 1, mostAsked) ?? most, most);
        var token = input.Text("Marker") is { Length: > 0 } marker ? marker : null;
        var page = Page.Of(call, all, key, size, token, filters, () => new AwsError("InvalidParameterValueException", "Invalid Marker: it was not issued for this listing."));
        var output = new JsonObject { [member] = new JsonArray([.. page.Items.Select(shape)]) };
        if (page.Next is not null)
        {
            output["NextMarker"] = page.Next;
        }

        return output;
    }
}
