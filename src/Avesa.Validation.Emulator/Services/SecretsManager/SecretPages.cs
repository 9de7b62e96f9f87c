using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.SecretsManager;

/// <summary>Secrets Manager's way of paging: MaxResults, 100 at most and by default, and NextToken.</summary>
internal static class SecretPages
{
    /// <summary>Adds one page to an output.</summary>
    public static JsonObject Add<T>(
        JsonObject output, Call call, JsonObject input, string member, IEnumerable<T> all, Func<T, string> key, Func<T, JsonObject> shape, string filters)
    {
        var size = input.Number("MaxResults", 1, 100) ?? 100;
        var page = Page.Of(
            call, all, key, size, input.Text("NextToken"), filters, () => new AwsError("InvalidNextTokenException", "Invalid NextToken: it was not issued for these parameters."));
        output[member] = new JsonArray([.. page.Items.Select(shape)]);
        if (page.Next is not null)
        {
            output["NextToken"] = page.Next;
        }

        return output;
    }
}
